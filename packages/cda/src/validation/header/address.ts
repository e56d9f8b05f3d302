import { among } from "./attribute-model.js";
import { el, type ElementModel, withChild, withoutChild } from "./element-model.js";

const parts = [
  ...["country", "state", "city", "postalCode", "county", "houseNumber", "houseNumberNumeric", "streetName"],
  ...["streetNameType", "additionalLocator", "unitID", "postBox", "precinct"],
];
const use = [among("use", ["H", "HP", "HV", "WP", "TMP"])];

/** An address: structured parts, each once, or at most seven lines. */
export const address: readonly ElementModel[] = [
  el("addr", {
    id: "SM-ADDR",
    where: withoutChild("streetAddressLine"),
    datatype: "AD",
    attributes: use,
    children: parts.map((name) => el(name, { max: 1, datatype: "ST" })),
  }),
  el("addr", {
    id: "SM-ADDR",
    where: withChild("streetAddressLine"),
    datatype: "AD",
    attributes: use,
    children: [el("streetAddressLine", { max: 7, datatype: "ST" })],
  }),
];
