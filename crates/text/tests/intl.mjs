// What Intl says for the cases of `intl.cases.json`, asked the way `src/browser.rs` asks: `src/intl.json` has the options.
// Prints the fixture that `tests/intl.rs` compares with ICU:
//   node crates/text/tests/intl.mjs > crates/text/tests/intl.expected.json
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const kinds = read("../src/intl.json");
const cases = read("intl.cases.json");

function ask(locale, kind, value, currency) {
  const [type, method, options] = kinds[kind];
  const formatter = new Intl[type](locale, currency ? { ...options, currency } : options);
  const text = formatter[method](value);
  // As `src/words.rs` spaces them.
  if (type !== "DateTimeFormat") return text.replaceAll("\u202f", "\u00a0");
  return kind === "time" ? text.replace(/[ \u202f]/g, "\u00a0") : text.replace(/[\u00a0\u202f]/g, " ");
}

const dayKinds = ["day", "short-day", "day-with-year", "weekday"];
const expected = {};
for (const locale of cases.locales) {
  const said = (expected[locale] = {});
  const note = (kind, input, output) => ((said[kind] ??= {})[input] = output);
  for (const number of cases.numbers) {
    note("plural", number, ask(locale, "plural", number));
    note("number", number, ask(locale, "number", number));
  }
  for (const currency of cases.currencies) {
    for (const amount of cases.amounts) note("money", `${amount} ${currency}`, ask(locale, "money", amount, currency));
  }
  for (const currency of cases.symbols) note("money", `19.90 ${currency}`, ask(locale, "money", "19.90", currency));
  for (const number of cases.decimals) note("decimal", number, ask(locale, "number", number));
  for (const rate of cases.rates) note("percent", rate, ask(locale, "percent", `${rate}e-2`));
  for (const day of cases.days) for (const kind of dayKinds) note(kind, day, ask(locale, kind, Date.parse(day)));
  for (const time of cases.times) note("time", time, ask(locale, "time", Date.parse(`1970-01-01T${time}Z`)));
}
console.log(JSON.stringify(expected, null, 1));
