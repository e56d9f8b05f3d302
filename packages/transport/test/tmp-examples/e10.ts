// /work/main/packages/core/src/logging/redacting-logger.ts
import { createRedactingLogger } from "@segur-sdk/core";

const logger = createRedactingLogger({
  write: (level, event) => process.stderr.write(`${level} ${event.name} ${JSON.stringify(event.fields)}\n`),
});
logger.info({ name: "demo.hello", fields: { birthName: "NESSI", durationMs: 12 } });
// info demo.hello {"birthName":"[masqué]","durationMs":12}

export {};
