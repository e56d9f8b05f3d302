import { present } from "../../present.js";
import type {
  ExposureAuthorization,
  PregnancyStatus,
  RadiationDose,
  RadiationExposure,
} from "../../structured-body/radiation-exposure.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreNamed } from "./restore-people.js";
import { restoreRadiopharmaceutical } from "./restore-product.js";
import { hasTemplate, restoreEntrySection, statementsOf, tellRest } from "./restore-sections.js";
import {
  restoreCode,
  restoreId,
  restoreMoment,
  restoreQuantity,
  restoreSite,
  restoreText,
  restoreValue,
  tellOthers,
} from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** FR-DICOM-Exposition-aux-radiations; `undefined` without authorisation or pregnancy status. */
export function restoreRadiationExposure(section: ReadSection, leftovers: Leftovers): RadiationExposure | undefined {
  const statements = statementsOf(section);
  const authorizing = statements.find(({ code }) => code?.code === "121290");
  const pregnant = statements.find(({ code }) => code?.code === "364320009");
  const authorization = authorizing && restoreAuthorization(authorizing, leftovers.at("authorization"));
  const pregnancy = pregnant && restorePregnancy(pregnant, leftovers.at("pregnancy"));
  const doses = restoreEach(
    statements.filter((statement) => hasTemplate(statement, "1.2.250.1.213.1.1.3.154")),
    leftovers.at("doses"),
    restoreRadiationDose,
  );
  const radiopharmaceuticals = restoreEach(
    statements.filter((statement) => hasTemplate(statement, "1.2.250.1.213.1.1.3.173")),
    leftovers.at("radiopharmaceuticals"),
    restoreRadiopharmaceutical,
  );
  const facts = [authorization, pregnancy].filter((fact) => fact !== undefined).length;
  tellRest(section, leftovers, { entries: facts + doses.length + radiopharmaceuticals.length, sections: 0 });
  if (authorization === undefined || pregnancy === undefined) return undefined;
  return present<RadiationExposure>({
    ...restoreEntrySection(section, leftovers),
    authorization,
    pregnancy,
    doses: doses.length === 0 ? undefined : doses,
    radiopharmaceuticals: radiopharmaceuticals.length === 0 ? undefined : radiopharmaceuticals,
  });
}

function restoreAuthorization(statement: ReadStatement, leftovers: Leftovers): ExposureAuthorization | undefined {
  const [role] = statement.participants ?? [];
  const professional = restoreNamed(role?.playing?.person, role?.ids[0], leftovers);
  if (professional === undefined) return undefined;
  tellOthers(statement, leftovers, { parts: ["participants"] });
  return present<ExposureAuthorization>({
    id: restoreId(statement, leftovers),
    professional,
    text: restoreText(statement.code?.originalText),
  });
}

function restorePregnancy(statement: ReadStatement, leftovers: Leftovers): PregnancyStatus | undefined {
  const status = restoreValue(statement, leftovers);
  if (status === undefined || !("code" in status)) return undefined;
  tellOthers(statement, leftovers);
  return present<PregnancyStatus>({
    id: restoreId(statement, leftovers),
    status,
    at: restoreMoment(statement, leftovers),
  });
}

function restoreRadiationDose(statement: ReadStatement, leftovers: Leftovers): RadiationDose | undefined {
  const code = restoreCode(statement.code);
  const [value] = statement.values;
  const quantity = value?.kind === "quantity" ? restoreQuantity(value.quantity) : undefined;
  const site = restoreSite(statement.targetSites, leftovers);
  if (code === undefined || quantity === undefined || site === undefined) return undefined;
  tellOthers(statement, leftovers);
  return present<RadiationDose>({
    id: restoreId(statement, leftovers),
    code,
    quantity,
    site,
    text: restoreText(statement.text),
    at: restoreMoment(statement, leftovers),
  });
}
