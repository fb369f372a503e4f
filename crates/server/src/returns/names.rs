//! What a reason is called: in the shop's own words where its policy has them, else in ours.

use aftersale_model::help::in_language;
use aftersale_model::returns::Policy;
use aftersale_text::Words;

use crate::text;

/// A retired reason, and one that stands in no policy any more, still has a name.
pub fn reason(policy: Option<&Policy>, handle: &str, category: Option<&str>, lang: &str) -> String {
    let rule = policy.and_then(|policy| policy.reason(handle, category));
    let own = rule.and_then(|rule| in_language(&rule.names, lang));
    own.map(str::to_owned).or_else(|| standard(&text::words(lang), handle)).unwrap_or_else(|| handle.into())
}

fn standard(words: &Words, handle: &str) -> Option<String> {
    Some(match handle {
        "too-small" => text::reason_too_small(words),
        "too-large" => text::reason_too_large(words),
        "changed-mind" => text::reason_changed_mind(words),
        "not-as-described" => text::reason_not_as_described(words),
        "defective" => text::reason_defective(words),
        "damaged-in-transit" => text::reason_damaged_in_transit(words),
        "wrong-item" => text::reason_wrong_item(words),
        "missing-item" => text::reason_missing_item(words),
        "arrived-late" => text::reason_arrived_late(words),
        "quality" => text::reason_quality(words),
        "color" => text::reason_color(words),
        "style" => text::reason_style(words),
        "comfort" => text::reason_comfort(words),
        "ordered-by-mistake" => text::reason_ordered_by_mistake(words),
        "found-better-price" => text::reason_found_better_price(words),
        "other" => text::reason_other(words),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use aftersale_model::returns::reason::STANDARD;

    use super::*;

    #[test]
    fn every_standard_reason_has_a_name_of_its_own_in_every_language() {
        for lang in ["en", "de", "sv", "bg"] {
            let names: BTreeSet<String> =
                STANDARD.iter().map(|known| reason(None, known.handle, None, lang)).collect();
            assert_eq!(names.len(), STANDARD.len(), "{lang}");
            let handles = |name: &String| STANDARD.iter().any(|known| known.handle == name);
            assert!(!names.iter().any(handles), "{lang}");
        }
    }

    #[test]
    fn a_shops_own_words_come_first_and_a_retired_reason_keeps_its_name() {
        let text = r#"{ "reasons": [
            { "handle": "color", "names": { "en": "Other shade" }, "resolutions": ["refund_original"] },
            { "handle": "moth-eaten", "names": { "en": "Moths" }, "resolutions": ["refund_original"], "retired": true }
        ] }"#;
        let policy: Policy = serde_json::from_str(text).expect("a policy");
        let named = |handle| reason(Some(&policy), handle, None, "en");
        assert_eq!(
            [named("color"), named("moth-eaten"), named("never-known")],
            ["Other shade", "Moths", "never-known"]
        );
        assert_eq!(
            reason(Some(&policy), "color", None, "de"),
            "Other shade",
            "better than two languages for one reason"
        );
    }
}
