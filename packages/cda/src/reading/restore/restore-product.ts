import { codeSystems } from "../../code-systems.js";
import { present } from "../../present.js";
import type {
  AdministeredProduct,
  ProductAdministration,
  RadiopharmaceuticalAdministration,
} from "../../structured-body/product.js";
import type { ReadProduct, ReadStatement } from "../statement.js";
import {
  restoreCode,
  restoreComment,
  restoreDose,
  restoreId,
  restoreMoment,
  restoreQuantity,
  restoreText,
  tellOthers,
} from "./restore-values.js";
import type { Leftovers } from "./unplaced.js";

/** FR-DICOM-Administration-produit-de-sante. */
export function restoreProductAdministration(
  statement: ReadStatement,
  leftovers: Leftovers,
): ProductAdministration | undefined {
  if (statement.product === undefined) return undefined;
  const rate = restoreQuantity(statement.rate);
  if (statement.rate !== undefined && rate === undefined) leftovers.add("rateQuantity");
  return present<ProductAdministration>({
    ...restoreCommon(statement, statement.product, leftovers),
    dose: restoreDose(statement.dose, leftovers),
    rate,
  });
}

/** FR-DICOM-Administration-radiopharmaceutique. */
export function restoreRadiopharmaceutical(
  statement: ReadStatement,
  leftovers: Leftovers,
): RadiopharmaceuticalAdministration | undefined {
  if (statement.product === undefined) return undefined;
  if (statement.rate !== undefined) leftovers.add("rateQuantity");
  return present<RadiopharmaceuticalAdministration>({
    ...restoreCommon(statement, statement.product, leftovers),
    activity: restoreDose(statement.dose, leftovers),
  });
}

function restoreCommon(statement: ReadStatement, product: ReadProduct, leftovers: Leftovers): ProductAdministration {
  const comment = restoreComment(statement);
  tellOthers(statement, leftovers, { relations: comment === undefined ? 0 : 1 });
  return present<ProductAdministration>({
    id: restoreId(statement, leftovers),
    product: restoreProduct(product, leftovers.at("product")),
    text: restoreText(statement.text),
    at: restoreMoment(statement, leftovers),
    route: restoreCode(statement.route),
    comment,
  });
}

function restoreProduct(product: ReadProduct, leftovers: Leftovers): AdministeredProduct {
  const { code, name, lot, manufacturer, unknown, ids } = product;
  for (const { name: element } of unknown) leftovers.add(element.local);
  if (manufacturer !== undefined) leftovers.add("manufacturerOrganization");
  if (ids.length > 0) leftovers.add("id");
  const own = restoreCode(code);
  const codes = (code?.translations ?? []).map(restoreCode).filter((one) => one !== undefined);
  // Only the CIS code may be the code itself; any other found there is a code like the others.
  const others = own === undefined || own.system === codeSystems.cis ? codes : [own, ...codes];
  return present<AdministeredProduct>({
    name,
    cis: own?.system === codeSystems.cis ? own : undefined,
    codes: others.length === 0 ? undefined : others,
    text: restoreText(code?.originalText),
    lotNumber: lot,
  });
}
