/** A FHIR resource, as JSON. */
export interface FhirResource {
  readonly resourceType: FhirType;
  readonly id: string;
  readonly active: boolean;
  readonly [field: string]: unknown;
}

/** Types that the directory serves. */
export type FhirType = "Practitioner" | "PractitionerRole" | "Organization" | "HealthcareService";

/** `Type/id`. */
export function referenceTo({ resourceType, id }: FhirResource): string {
  return `${resourceType}/${id}`;
}
