import type { InsiClient } from "../src/index.js";
export async function f(insi: InsiClient) {
  const answer = await insi.resolve({ birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" }, { actor: { id: "a", role: "secretary" } });
  if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);
  return answer.identity.ins.matricule;
}
