import { faultAnswer, insiAnswer, type InsiAnswer } from "./insi-answer.js";
import type { VerificationDesk } from "./verification.js";
import type { AnswerStyle } from "./wire/answer-style.js";
import {
  buildDepositAnswer,
  buildLotResult,
  buildUnfinishedLot,
  buildUnitAnswer,
  verdictCodes,
} from "./wire/build-verification.js";
import type { VerificationQuery } from "./wire/read-verification.js";

/** Largest lot taken (CNDA test 4.06: the default of the connectors). */
const largestLot = 100;

/** Serves WS_INS3, WS_INS4 and WS_INS5. An item out of profile gives the fault of its field, a lot of a wrong size `insi_20`. */
export function answerVerification(
  desk: VerificationDesk,
  query: VerificationQuery,
  messageId: string,
  style: AnswerStyle,
): InsiAnswer {
  switch (query.operation) {
    case "WS_INS3": {
      const refused = desk.fault(query.supplied);
      if (refused !== undefined) return faultAnswer(refused, messageId, style);
      const verdict = desk.verify(query.supplied);
      return insiAnswer(verdictCodes[verdict], 200, buildUnitAnswer(verdict, style));
    }
    case "WS_INS4": {
      const { lines } = query;
      const broken = lines.map(({ supplied }) => desk.fault(supplied)).find((code) => code !== undefined);
      const refused = lines.length === 0 || lines.length > largestLot ? "insi_20" : broken;
      if (refused !== undefined) return faultAnswer(refused, messageId, style);
      const { id, delaySeconds } = desk.deposit(lines);
      return insiAnswer("00", 200, buildDepositAnswer(id, delaySeconds, style));
    }
    case "WS_INS5": {
      const found = desk.fetch(query.lotId);
      if (found.state === "done") return insiAnswer("00", 200, buildLotResult(found.lines, style));
      if (found.state === "unknown") return insiAnswer("03", 200, buildUnfinishedLot({ code: "03" }, style));
      const running = { code: "02", delaySeconds: found.delaySeconds } as const;
      return insiAnswer("02", 200, buildUnfinishedLot(running, style));
    }
  }
}
