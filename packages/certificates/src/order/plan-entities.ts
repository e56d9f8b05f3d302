import { certificateHolders } from "./certificate-holders.js";
import type { CertificateItem } from "./certificate-item.js";
import { certificateRequests } from "./certificate-requests.js";
import { checkAcrossEntities, checkEntity, type CheckedEntity } from "./check-entities.js";
import { defined } from "./defined.js";
import { orderFinding, type OrderFinding } from "./order-finding.js";
import type { OrderEntity, OrderOptions } from "./order-input.js";

/** Certificates of all entities and what is to be said of them. */
export interface PlannedEntities {
  readonly items: readonly CertificateItem[];
  readonly findings: readonly OrderFinding[];
}

/** Checks the entities, then multiplies the holders of each by the certificates its uses ask for. */
export function planEntities(
  entities: readonly OrderEntity[],
  options: OrderOptions & { readonly environment: "production" | "test" },
): PlannedEntities {
  const checked = entities.map((entity, index) => checkEntity(entity, index, options.environment));
  const findings = [...checkAcrossEntities(checked)];
  if (entities.length === 0) findings.push(orderFinding("ENTITY_NONE", { path: "entities", subject: "" }));
  const items = new Map<string, CertificateItem>();
  for (const one of checked) {
    findings.push(...one.findings, ...addItems(items, one, options));
  }
  return { items: [...items.values()], findings };
}

function addItems(
  items: Map<string, CertificateItem>,
  checked: CheckedEntity,
  options: OrderOptions,
): readonly OrderFinding[] {
  const { holders, findings: holderFindings } = certificateHolders(checked);
  const { requests, findings: requestFindings } = certificateRequests(checked.entity, checked.place, options);
  const findings = [...holderFindings, ...requestFindings];
  for (const { structureId, site, practitioner, department, place } of holders) {
    const doubles: string[] = [];
    for (const { usage, commonName, purpose } of requests) {
      const id = `${structureId}/${usage}/${commonName}`;
      if (items.has(id)) {
        doubles.push(`${usage} ${commonName}`);
        continue;
      }
      items.set(id, {
        id,
        entity: checked.entity.ref,
        structureId,
        offer: "ORG",
        usage,
        commonName,
        purpose,
        organisation: checked.entity.name,
        ...defined({ site, practitioner, department }),
      });
    }
    if (doubles.length > 0) findings.push(orderFinding("ITEM_DOUBLE", place, { about: doubles.join(", ") }));
  }
  return findings;
}
