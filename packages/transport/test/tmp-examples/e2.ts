// /work/main/packages/core/src/deterministic.ts
import { createFixedClock } from "@segur-sdk/core";

const clock = createFixedClock("2026-01-15T08:30:00+01:00");
await clock.sleep(5_000);
console.log(clock.now().toISOString()); // 2026-01-15T07:30:05.000Z

export {};
