/**
 * What every secure mail operator does, as scenarios that any adapter can be judged by; depends on no test runner.
 *
 * @module
 */
export type { ArrivedMail, BenchFault, DeliveredMail, OpenOptions, OperatorBench } from "./operator-bench.js";
export type { BenchNeed, ConformanceReport, OperatorScenario, ScenarioResult } from "./operator-scenario.js";
export { operatorScenarios, runOperatorConformance, type ConformanceOptions } from "./run-operator-conformance.js";
export { sampleMail, type SampleChoices } from "./sample-mail.js";
