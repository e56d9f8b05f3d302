import { el, type ElementModel, once, optional, withChild } from "./element-model.js";

/** The requests that the document fulfils, §4.1. */
export const inFulfillmentOf: ElementModel = el("inFulfillmentOf", {
  where: withChild("order"),
  children: [
    el("order", {
      ...once,
      children: [
        el("id", { ...once, datatype: "II" }),
        el("code", { ...optional, datatype: "CE", children: [el("originalText", { max: 1, datatype: "ED" })] }),
        el("ps3-20:accessionNumber", { max: 1, datatype: "II" }),
      ],
    }),
  ],
});
