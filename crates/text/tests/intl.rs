//! ICU and the browser's Intl answer alike; the fixture is what Node's Intl says.
//!
//! Whether a browser older or newer than that Node words something differently cannot be seen here.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use aftersale_text::Words;

/// Locale, kind, input, what Intl makes of it.
type Expected = BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>;

const EXPECTED: &str = include_str!("intl.expected.json");

#[test]
fn icu_and_intl_answer_alike() -> anyhow::Result<()> {
    let expected: Expected = serde_json::from_str(EXPECTED)?;
    let mut differences = Vec::new();
    for (locale, kinds) in &expected {
        let words = Words::new(locale, &["|z|zero|o|one|t|two|f|few|m|many|*|other"]);
        for (kind, cases) in kinds {
            for (input, intl) in cases {
                let icu = icu(&words, kind, input)?;
                if icu != *intl {
                    differences.push(format!("{locale} {kind} {input}: Intl {intl:?}, ICU {icu:?}"));
                }
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    Ok(())
}

/// Without Node there is nothing to compare with, and with another CLDR it would compare Nodes.
#[test]
fn the_fixture_is_what_intl_says_today() -> anyhow::Result<()> {
    let Ok(version) = Command::new("node").args(["-p", "process.versions.cldr"]).output() else {
        return Ok(());
    };
    if String::from_utf8(version.stdout)?.trim() != "48.0" {
        return Ok(());
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intl.mjs");
    let output = Command::new("node").arg(script).output()?;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        String::from_utf8(output.stdout)? == EXPECTED,
        "run: node crates/text/tests/intl.mjs > crates/text/tests/intl.expected.json"
    );
    Ok(())
}

fn icu(words: &Words, kind: &str, input: &str) -> anyhow::Result<String> {
    let day = |format: fn(&Words, i32, u8, u8) -> String| {
        let mut parts = input.splitn(3, '-');
        let mut next = || parts.next().ok_or_else(|| anyhow::anyhow!("no date: {input}"));
        anyhow::Ok(format(words, next()?.parse()?, next()?.parse()?, next()?.parse()?))
    };
    Ok(match kind {
        "plural" => words.message(0, &[], Some(input.parse()?)),
        "number" => words.number(input.parse()?),
        "decimal" => words.decimal(input),
        "money" => {
            let (amount, currency) = input.split_once(' ').unwrap_or_default();
            words.money(amount, currency)
        }
        "percent" => words.percent(input),
        "day" => day(Words::day)?,
        "short-day" => day(Words::short_day)?,
        "day-with-year" => day(Words::day_with_year)?,
        "weekday" => day(Words::weekday)?,
        "time" => words.time(input),
        other => anyhow::bail!("no such kind: {other}"),
    })
}
