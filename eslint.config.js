import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Sources of time, chance, identifiers and settings are injected (Clock, IdGenerator, configuration). */
const injectedOnly = {
  "no-restricted-globals": [
    "error",
    { name: "console", message: "Take a Logger." },
    { name: "fetch", message: "Take an HttpTransport." },
    { name: "setTimeout", message: "Take a Clock." },
  ],
  "no-restricted-properties": [
    "error",
    { object: "Date", property: "now", message: "Take a Clock." },
    { object: "Math", property: "random", message: "Take an IdGenerator." },
    { object: "crypto", property: "randomUUID", message: "Take an IdGenerator." },
    { object: "process", property: "env", message: "Settings come from the caller." },
  ],
  "no-restricted-syntax": [
    "error",
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take a Clock." },
    { selector: "ExportDefaultDeclaration", message: "Named exports only." },
    { selector: "ExportAllDeclaration", message: "List the exports by name, so that the surface shows in a diff." },
  ],
};

/** Only these packages talk to the outside world; the others are pure. */
const ioModules = [
  "node:net",
  "node:tls",
  "node:fs",
  "node:fs/promises",
  "node:http",
  "node:https",
  "node:child_process",
];

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "docs/site/**", "demo-output/**", "coverage/**"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // `const { dropped, ...rest } = value` is how a property is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Index signatures are read with brackets: noPropertyAccessFromIndexSignature.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "no-restricted-syntax": injectedOnly["no-restricted-syntax"].filter(
        (rule) => typeof rule === "string" || !rule.selector.startsWith("NewExpression"),
      ),
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: ["**/*.test.ts", "packages/core/src/system.ts", "packages/cli/src/**", "packages/simulator/src/**"],
    rules: injectedOnly,
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: [
      "**/*.test.ts",
      "packages/{transport,mssante,certificates,simulator,cli,sdk,directory}/src/**",
      // The one implementation of a port whose files the caller chooses.
      "packages/cda/src/schematron/folder-reader.ts",
      "packages/cda/src/xsd/*.ts",
    ],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          paths: ioModules.map((name) => ({
            name,
            allowTypeImports: true,
            message: "This package does no input or output.",
          })),
        },
      ],
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: ["**/*.test.ts", "packages/transport/src/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "undici", message: "HTTP goes through @segur-sdk/transport." }] },
      ],
    },
  },
  {
    files: ["**/*.test.ts", "**/*.conformance.ts", "**/test/**/*.ts", "conformance/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.config.ts", "**/*.config.js", "**/*.cjs", "**/*.mjs", "tsup.base.ts"],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, "no-restricted-syntax": "off", "no-undef": "off" },
  },
);
