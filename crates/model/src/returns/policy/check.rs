//! What has to hold for a policy beyond its shape, asked when a shop starts with it.

use std::collections::BTreeSet;
use std::fmt;

use super::{Amounts, DearerRule, Method, Policy};
use crate::returns::holidays;
use crate::returns::reason::{self, Kind, ReasonRule, Resolution};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    /// As in the policy's own text: `reasons[2].handle`.
    pub path: String,
    pub fault: PolicyFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    #[error("is empty")]
    Empty,
    #[error("stands here twice")]
    Twice,
    #[error("is not a handle: lower-case words with hyphens, 40 characters at most")]
    NotAHandle,
    #[error("is no standard reason, so it needs a name in at least one language")]
    NoName,
    #[error("every reason is retired or a claim: nothing could be returned")]
    NothingToChoose,
    #[error("is a kind of its own, not one of a reason")]
    NotAKind,
    #[error("is not known: two capital letters, and for holidays one of the countries in the table")]
    NotACountry,
    #[error("is below zero")]
    Negative,
    #[error("is over 10000 basis points, all there is")]
    OverTheWhole,
    #[error("ends before it begins")]
    EndsFirst,
    #[error("nothing is sent, so nothing can be charged")]
    FeeForNothing,
    #[error("the law gives at least 14 days")]
    BelowTheLaw,
    #[error("offers to keep the item, and `keep_bps` pays nothing for it")]
    KeepPaysNothing,
    #[error("lasts no month")]
    NoTime,
    #[error("is not what a warranty gives: repair, replacement or money back")]
    NotOfAWarranty,
    #[error("no reason offers `exchange_variant`, so nothing is exchanged")]
    NothingExchanged,
    #[error("the price would be told: a present can be exchanged or credited")]
    NotForAPresent,
}

impl fmt::Display for PolicyError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.fault)
    }
}

impl std::error::Error for PolicyError {}

impl Policy {
    /// Everything that is wrong, in the order of the fields.
    pub fn check(&self) -> Result<(), Vec<PolicyError>> {
        let mut faults = Faults(Vec::new());
        faults.when(self.version.trim().is_empty(), "version", PolicyFault::Empty);
        self.check_windows(&mut faults);
        self.check_reasons(&mut faults);
        self.check_methods(&mut faults);
        self.check_goods(&mut faults);
        let shares = [
            ("restocking_bps", self.restocking_bps),
            ("credit_bonus_bps", self.credit_bonus_bps),
            ("keep_bps", self.keep_bps),
        ];
        for (path, share) in shares {
            faults.when(share > 10_000, path, PolicyFault::OverTheWhole);
        }
        for (at, begin) in self.reissued_coupons.iter().enumerate() {
            faults.when(begin.trim().is_empty(), format!("reissued_coupons[{at}]"), PolicyFault::Empty);
        }
        faults.when(self.withdrawal.days < 14, "withdrawal.days", PolicyFault::BelowTheLaw);
        faults.amounts("withdrawal.standard_shipping", &self.withdrawal.standard_shipping);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }

    fn check_windows(&self, faults: &mut Faults) {
        for (at, window) in self.windows.iter().enumerate() {
            faults.when(
                window.categories.is_empty(),
                format!("windows[{at}].categories"),
                PolicyFault::Empty,
            );
        }
        for (at, season) in self.seasons.iter().enumerate() {
            let ends_first =
                season.placed_to_on < season.placed_from_on || season.until_on < season.placed_to_on;
            faults.when(ends_first, format!("seasons[{at}]"), PolicyFault::EndsFirst);
        }
        for (at, code) in self.extension.holidays_of.iter().enumerate() {
            let path = format!("extension.holidays_of[{at}]");
            faults.when(holidays::country(code).is_none(), path, PolicyFault::NotACountry);
        }
    }

    fn check_reasons(&self, faults: &mut Faults) {
        let offered = self.reasons.iter().any(|rule| !rule.retired && rule.kind != Kind::Claim);
        faults.when(!offered, "reasons", PolicyFault::NothingToChoose);
        let mut seen = BTreeSet::new();
        for (at, rule) in self.reasons.iter().enumerate() {
            let path = format!("reasons[{at}]");
            let own = reason::standard(&rule.handle).is_none();
            if !reason::is_handle(&rule.handle) {
                faults.when(true, format!("{path}.handle"), PolicyFault::NotAHandle);
            } else {
                faults.when(own && rule.names.is_empty(), format!("{path}.names"), PolicyFault::NoName);
            }
            let every = [String::new()];
            let categories = if rule.categories.is_empty() { &every[..] } else { &rule.categories[..] };
            let known = seen.len();
            seen.extend(categories.iter().map(|category| (rule.handle.as_str(), category.clone())));
            let twice = seen.len() < known + categories.len();
            faults.when(twice, format!("{path}.handle"), PolicyFault::Twice);
            faults.when(rule.kind == Kind::Withdrawal, format!("{path}.kind"), PolicyFault::NotAKind);
            faults.resolutions(&format!("{path}.resolutions"), &rule.resolutions);
            let kept = rule.resolutions.contains(&Resolution::Keep) && self.keep_bps == 0;
            faults.when(kept, format!("{path}.resolutions"), PolicyFault::KeepPaysNothing);
        }
        let swaps =
            |rule: &ReasonRule| !rule.retired && rule.resolutions.contains(&Resolution::ExchangeVariant);
        let nothing = self.dearer_variants == DearerRule::ShopPays && !self.reasons.iter().any(swaps);
        faults.when(nothing, "dearer_variants", PolicyFault::NothingExchanged);
        for (at, resolution) in self.gift_resolutions.iter().enumerate() {
            let told = matches!(resolution, Resolution::RefundOriginal | Resolution::Keep);
            faults.when(told, format!("gift_resolutions[{at}]"), PolicyFault::NotForAPresent);
        }
    }

    fn check_methods(&self, faults: &mut Faults) {
        faults.when(self.methods.is_empty(), "methods", PolicyFault::Empty);
        for (at, rule) in self.methods.iter().enumerate() {
            let path = format!("methods[{at}]");
            let twice = self.methods.iter().take(at).any(|other| other.method == rule.method);
            faults.when(twice, format!("{path}.method"), PolicyFault::Twice);
            faults.amounts(&format!("{path}.fee"), &rule.fee);
            let charged = rule.fee.values().any(|minor| *minor > 0);
            faults.when(
                charged && rule.method == Method::None,
                format!("{path}.fee"),
                PolicyFault::FeeForNothing,
            );
            for (of, code) in rule.countries.iter().enumerate() {
                let plain = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
                faults.when(!plain, format!("{path}.countries[{of}]"), PolicyFault::NotACountry);
            }
        }
    }

    fn check_goods(&self, faults: &mut Faults) {
        for (at, rule) in self.non_returnable.iter().enumerate() {
            let nothing = rule.products.is_empty() && rule.categories.is_empty();
            faults.when(nothing, format!("non_returnable[{at}]"), PolicyFault::Empty);
        }
        for (at, rule) in self.warranties.iter().enumerate() {
            let path = format!("warranties[{at}]");
            let nothing = rule.products.is_empty() && rule.categories.is_empty();
            faults.when(nothing, path.clone(), PolicyFault::Empty);
            faults.when(rule.months == 0, format!("{path}.months"), PolicyFault::NoTime);
            faults.resolutions(&format!("{path}.gives"), &rule.gives);
            let known = [Resolution::Repair, Resolution::Replacement, Resolution::RefundOriginal];
            let other = rule.gives.iter().any(|one| !known.contains(one));
            faults.when(other, format!("{path}.gives"), PolicyFault::NotOfAWarranty);
        }
    }
}

struct Faults(Vec<PolicyError>);

impl Faults {
    fn when(&mut self, wrong: bool, path: impl Into<String>, fault: PolicyFault) {
        if wrong {
            self.0.push(PolicyError { path: path.into(), fault });
        }
    }

    fn amounts(&mut self, path: &str, amounts: &Amounts) {
        for (currency, minor) in amounts {
            self.when(*minor < 0, format!("{path}.{}", currency.code()), PolicyFault::Negative);
        }
    }

    fn resolutions(&mut self, path: &str, listed: &[Resolution]) {
        self.when(listed.is_empty(), path, PolicyFault::Empty);
        for (at, one) in listed.iter().enumerate() {
            let twice = listed.iter().take(at).any(|other| other == one);
            self.when(twice, format!("{path}[{at}]"), PolicyFault::Twice);
        }
    }
}
