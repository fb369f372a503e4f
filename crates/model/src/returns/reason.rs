//! Why something comes back: stable kebab-case handles, and what a shop asks and offers for each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::claim::ClaimReason;
use crate::terms::PhotoRule;

/// What a request asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Return,
    Exchange,
    Claim,
    Withdrawal,
}

/// What the customer gets for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    RefundOriginal,
    StoreCredit,
    ExchangeVariant,
    Replacement,
    Repair,
    /// The item stays with the customer, who gets a part of its price back.
    Keep,
}

/// A reason that needs no name of the shop's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    pub handle: &'static str,
    /// The shop answers for it: nothing is charged.
    pub fault: bool,
    /// A parcel's defect is a claim, which has rules of its own.
    pub claim: Option<ClaimReason>,
}

/// What a shop asks and offers for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReasonRule {
    /// One of [`STANDARD`], or the shop's own with `names`.
    pub handle: String,
    /// By BCP 47 language; needed for a handle of the shop's own.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Empty: every category.
    #[serde(default)]
    pub categories: Vec<String>,
    /// In the order to show; at least one.
    pub resolutions: Vec<Resolution>,
    #[serde(default = "off")]
    pub photos: PhotoRule,
    /// The customer's own words.
    #[serde(default = "off")]
    pub comment: PhotoRule,
    /// The shop answers for it: nothing is charged. Where it is not told, as [`STANDARD`] says.
    #[serde(default)]
    pub fault: Option<bool>,
    /// `return`, `exchange` or `claim`; one that is a claim can't be chosen in a return, but leads to the other.
    #[serde(default)]
    pub kind: Kind,
    /// No longer offered; requests that have it keep it.
    #[serde(default)]
    pub retired: bool,
}

/// In the order to show. A handle is never given another meaning and never taken out.
pub const STANDARD: &[Standard] = &[
    choice("too-small"),
    choice("too-large"),
    choice("changed-mind"),
    fault("not-as-described", None),
    fault("defective", None),
    fault("damaged-in-transit", Some(ClaimReason::Damaged)),
    fault("wrong-item", Some(ClaimReason::Wrong)),
    fault("missing-item", Some(ClaimReason::Missing)),
    fault("arrived-late", None),
    choice("quality"),
    choice("color"),
    choice("style"),
    choice("comfort"),
    choice("ordered-by-mistake"),
    choice("found-better-price"),
    choice("other"),
];

/// `None` for a handle of the shop's own, or one nobody knows: it still reads, as the shop's own.
pub fn standard(handle: &str) -> Option<&'static Standard> {
    STANDARD.iter().find(|reason| reason.handle == handle)
}

/// Lower-case words of ASCII letters and digits with a hyphen between them, 40 characters at most.
pub fn is_handle(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= 40 && text.split('-').all(word)
}

impl ReasonRule {
    /// The shop answers for it.
    pub fn is_fault(&self) -> bool {
        self.fault.unwrap_or_else(|| standard(&self.handle).is_some_and(|known| known.fault))
    }

    /// Whether it can be chosen for goods of a category; goods without one have the reasons for all.
    pub fn is_for(&self, category: Option<&str>) -> bool {
        self.categories.is_empty()
            || category.is_some_and(|known| self.categories.iter().any(|one| one == known))
    }

    /// Where it leads to a claim, the claim's reason.
    pub fn claim_reason(&self) -> Option<ClaimReason> {
        let known = standard(&self.handle).and_then(|known| known.claim);
        (self.kind == Kind::Claim).then_some(known.unwrap_or(ClaimReason::Damaged))
    }
}

const fn choice(handle: &'static str) -> Standard {
    Standard { handle, fault: false, claim: None }
}

const fn fault(handle: &'static str, claim: Option<ClaimReason>) -> Standard {
    Standard { handle, fault: true, claim }
}

fn off() -> PhotoRule {
    PhotoRule::Off
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("too-small", true)]
    #[case("size-42", true)]
    #[case("Too-small", false)]
    #[case("too_small", false)]
    #[case("too--small", false)]
    #[case("-small", false)]
    #[case("", false)]
    #[case("für-mich", false)]
    fn a_handle_is_kebab_case(#[case] text: &str, #[case] is: bool) {
        assert_eq!(is_handle(text), is);
    }

    #[test]
    fn every_standard_handle_is_one_and_stands_once() {
        for (at, reason) in STANDARD.iter().enumerate() {
            assert!(is_handle(reason.handle));
            assert!(STANDARD[..at].iter().all(|other| other.handle != reason.handle), "{}", reason.handle);
        }
    }

    #[test]
    fn a_retired_reason_and_one_nobody_knows_still_read() {
        let text = r#"{"handle": "moth-eaten", "resolutions": ["refund_original"], "retired": true}"#;
        let rule: ReasonRule = serde_json::from_str(text).expect("a rule");
        assert!(rule.retired && !rule.is_fault() && standard(&rule.handle).is_none());
    }
}
