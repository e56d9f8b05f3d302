export { createDispatch, type Dispatch, type DispatchOptions } from "./client.js";
export {
  decide,
  type Decided,
  type DecidedDmp,
  type DecidedProfessional,
  type Decision,
  type Reason,
} from "./decide.js";
export type {
  Destination,
  DestinationReceipt,
  DmpDestination,
  PatientDestination,
  ProfessionalDestination,
} from "./destination.js";
export { settledStateOf, type DestinationState, type PlannedState, type SettledState } from "./destination-state.js";
export type { DispatchInputs, Hold, PatientOpposition, SiteRules } from "./dispatch-inputs.js";
export type { Delivery, DeliveryOutcome, DispatchPorts, DispatchSubject } from "./dispatch-ports.js";
export { dt1Rows, type Dt1Cell, type Dt1Row, type PlannedVisibility } from "./dt1-table.js";
export { labelOfDestination, labelOfState } from "./explain-plan.js";
export type { Plan, SettledPlan } from "./plan.js";
