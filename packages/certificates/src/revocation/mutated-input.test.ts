import { describeMutations } from "../../test/revocation-mutations.js";

// The whole 10 000 for each reader are in test/conformance.
describeMutations(500);
