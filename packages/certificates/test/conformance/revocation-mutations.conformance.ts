import { describeMutations } from "../revocation-mutations.js";

describeMutations(5000);
