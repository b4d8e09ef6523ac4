// The page's script under ESLint's recommended rules and a few more; run by test_page_script.py.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: { ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "srcdoc"].map((property) => ({
          object: "document",
          property,
        })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$|^srcdoc$/]",
          message: "Texts go in as text.",
        },
        {
          selector:
            "CallExpression[callee.property.name=/^(insertAdjacentHTML|parseFromString|createContextualFragment)$/]",
          message: "Texts go in as text.",
        },
      ],
      "no-control-regex": "off", // one pattern names the ASCII range
    },
  },
];
