//! What has to hold for a programme beyond its shape, asked when a shop starts with it.

use std::fmt;

use super::points::{CATEGORIES, NUMBER, forms_of};
use super::{Programme, Reward, RewardKind, Rules, Texts, Valid, WayKind};
use crate::returns::policy::Amounts;
use crate::returns::reason::is_handle;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeError {
    /// As in the programme's own text: `rewards[2].handle`.
    pub path: String,
    pub fault: ProgrammeFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgrammeFault {
    #[error("is empty")]
    Empty,
    #[error("stands here twice")]
    Twice,
    #[error("is not a handle: lower-case words with hyphens, 40 characters at most")]
    NotAHandle,
    #[error("needs a text in at least one language")]
    NoText,
    #[error("has to be above zero")]
    NotAboveZero,
    #[error("is more than a billion")]
    TooMany,
    #[error("is not above the one before it")]
    NotRising,
    #[error("the first tier is everybody's: it begins at 0 points")]
    FirstTier,
    #[error("is no plural category: zero, one, two, few, many or other")]
    NotACategory,
    #[error("this language also needs the form `{0}`")]
    FormMissing(&'static str),
    #[error("has no place for the number: write {{n}}")]
    NoNumber,
    #[error("the last step does not reach the most: (max - min) is no multiple of the step")]
    StepsMiss,
    #[error("is below the fewest points")]
    EndsFirst,
    #[error("is no tier of this programme")]
    NoSuchTier,
    #[error("is no amount anybody would get: at the fewest points it pays nothing")]
    PaysNothing,
    #[error("is longer than the warning before it")]
    AfterTheWarning,
    #[error("what an order earns follows from the rate, so it has no points of its own")]
    PointsOfAnOrder,
    #[error("needs points")]
    NoPoints,
    #[error("has to be an https:// address, or a path that begins with /")]
    NotAnAddress,
}

impl fmt::Display for ProgrammeError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.fault)
    }
}

impl std::error::Error for ProgrammeError {}

/// Sums of points stay far from what a number can hold.
const MOST: u32 = 1_000_000_000;

impl Programme {
    /// Everything that is wrong, in the order of the fields.
    pub fn check(&self) -> Result<(), Vec<ProgrammeError>> {
        use ProgrammeFault as Fault;
        let mut faults = Faults(Vec::new());
        self.check_names(&mut faults);
        faults.address("icon_url", self.icon_url.as_deref());
        faults.address("join_url", self.join_url.as_deref());
        faults.address("page_url", self.page_url.as_deref());
        faults.when(self.rules.is_empty(), "rules", Fault::Empty);
        for (at, rules) in self.rules.iter().enumerate() {
            let path = format!("rules[{at}]");
            let before = self.rules.iter().take(at);
            let rises = before.clone().all(|other| other.from_on < rules.from_on);
            faults.when(!rises, format!("{path}.from_on"), Fault::NotRising);
            let twice = before.clone().any(|other| other.version == rules.version);
            faults.when(twice, format!("{path}.version"), Fault::Twice);
            rules.check(&path, &mut faults);
        }
        self.check_tiers(&mut faults);
        self.check_ways(&mut faults);
        for (at, reward) in self.rewards.iter().enumerate() {
            let path = format!("rewards[{at}]");
            let twice = self.rewards.iter().take(at).any(|other| other.handle == reward.handle);
            faults.handle(&path, &reward.handle, twice);
            faults.texts(format!("{path}.names"), &reward.names);
            let strange = reward
                .tier
                .as_ref()
                .is_some_and(|known| !self.tiers.iter().any(|tier| tier.handle == *known));
            faults.when(strange, format!("{path}.tier"), Fault::NoSuchTier);
            faults.when(
                reward.code_valid_days == Some(0),
                format!("{path}.code_valid_days"),
                Fault::NotAboveZero,
            );
            self.check_price(&format!("{path}.kind"), reward, &mut faults);
        }
        let late = self.last_chance_days > self.warn_days;
        faults.when(late, "last_chance_days", Fault::AfterTheWarning);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }

    fn check_names(&self, faults: &mut Faults) {
        use ProgrammeFault as Fault;
        faults.when(self.points.is_empty(), "points", Fault::NoText);
        for (lang, name) in &self.points {
            let path = format!("points.{lang}");
            faults.when(name.title.trim().is_empty(), format!("{path}.title"), Fault::Empty);
            for (category, text) in &name.counted {
                let path = format!("{path}.counted.{category}");
                faults.when(!CATEGORIES.contains(&category.as_str()), path.as_str(), Fault::NotACategory);
                // Where there is one only, a language may say so in a word.
                let counts = category != "one" && category != "two" && category != "zero";
                faults.when(counts && !text.contains(NUMBER), path, Fault::NoNumber);
            }
            for form in forms_of(lang).unwrap_or(&["other"]) {
                let missing = !name.counted.contains_key(*form);
                faults.when(missing, format!("{path}.counted"), Fault::FormMissing(form));
            }
        }
    }

    fn check_tiers(&self, faults: &mut Faults) {
        use ProgrammeFault as Fault;
        for (at, tier) in self.tiers.iter().enumerate() {
            let path = format!("tiers[{at}]");
            let twice = self.tiers.iter().take(at).any(|other| other.handle == tier.handle);
            faults.handle(&path, &tier.handle, twice);
            faults.texts(format!("{path}.names"), &tier.names);
            let (path, before) =
                (format!("{path}.from_points"), at.checked_sub(1).and_then(|at| self.tiers.get(at)));
            match before {
                None => faults.when(tier.from_points != 0, path, Fault::FirstTier),
                Some(before) => {
                    faults.when(tier.from_points <= before.from_points, path, Fault::NotRising);
                }
            }
        }
        faults.when(self.tier_terms.months == 0, "tier_terms.months", Fault::NotAboveZero);
    }

    fn check_ways(&self, faults: &mut Faults) {
        use ProgrammeFault as Fault;
        for (at, way) in self.ways.iter().enumerate() {
            let path = format!("ways[{at}]");
            let twice = self.ways.iter().take(at).any(|other| other.handle == way.handle);
            faults.handle(&path, &way.handle, twice);
            faults.texts(format!("{path}.names"), &way.names);
            faults.address(format!("{path}.url"), way.url.as_deref());
            let path = format!("{path}.points");
            match (way.kind, way.points) {
                (WayKind::Order, Some(_)) => faults.when(true, path, Fault::PointsOfAnOrder),
                (WayKind::Order, None) => {}
                (_, None | Some(0)) => faults.when(true, path, Fault::NoPoints),
                (_, Some(points)) => faults.when(points > MOST, path, Fault::TooMany),
            }
        }
    }

    fn check_price(&self, path: &str, reward: &Reward, faults: &mut Faults) {
        use ProgrammeFault as Fault;
        match &reward.kind {
            RewardKind::Fixed { points, pays } => {
                faults.points(format!("{path}.fixed.points"), *points);
                faults.amounts(&format!("{path}.fixed.pays"), pays);
            }
            RewardKind::ByAmount { min, max, step } => {
                let path = format!("{path}.by_amount");
                faults.points(format!("{path}.min"), *min);
                faults.points(format!("{path}.step"), *step);
                faults.when(max < min, format!("{path}.max"), Fault::EndsFirst);
                faults.when(*max > MOST, format!("{path}.max"), Fault::TooMany);
                let misses = *step > 0 && max >= min && !(max - min).is_multiple_of(*step);
                faults.when(misses, format!("{path}.step"), Fault::StepsMiss);
                for currency in self.rules.last().iter().flat_map(|rules| rules.worth.pays.keys()) {
                    let worth =
                        self.rules.last().and_then(|rules| rules.worth_minor((*min).into(), *currency));
                    let path = format!("{path}.min ({})", currency.code());
                    faults.when(worth.is_none_or(|minor| minor <= 0), path, Fault::PaysNothing);
                }
            }
        }
    }
}

impl Rules {
    fn check(&self, path: &str, faults: &mut Faults) {
        use ProgrammeFault as Fault;
        faults.when(self.version.trim().is_empty(), format!("{path}.version"), Fault::Empty);
        faults.points(format!("{path}.rate.points"), self.rate.points);
        faults.amounts(&format!("{path}.rate.per"), &self.rate.per);
        for (at, rate) in self.rates.iter().enumerate() {
            let nothing = rate.products.is_empty() && rate.categories.is_empty();
            faults.when(nothing, format!("{path}.rates[{at}]"), Fault::Empty);
        }
        let never = matches!(self.valid, Some(Valid::Days(0) | Valid::Months(0)));
        faults.when(never, format!("{path}.valid"), Fault::NotAboveZero);
        faults.points(format!("{path}.worth.points"), self.worth.points);
        faults.amounts(&format!("{path}.worth.pays"), &self.worth.pays);
    }
}

struct Faults(Vec<ProgrammeError>);

impl Faults {
    fn when(&mut self, wrong: bool, path: impl Into<String>, fault: ProgrammeFault) {
        if wrong {
            self.0.push(ProgrammeError { path: path.into(), fault });
        }
    }

    fn points(&mut self, path: String, points: u32) {
        self.when(points == 0, path.as_str(), ProgrammeFault::NotAboveZero);
        self.when(points > MOST, path, ProgrammeFault::TooMany);
    }

    fn amounts(&mut self, path: &str, amounts: &Amounts) {
        self.when(amounts.is_empty(), path, ProgrammeFault::Empty);
        for (currency, minor) in amounts {
            self.when(*minor <= 0, format!("{path}.{}", currency.code()), ProgrammeFault::NotAboveZero);
        }
    }

    fn handle(&mut self, path: &str, handle: &str, twice: bool) {
        self.when(!is_handle(handle), format!("{path}.handle"), ProgrammeFault::NotAHandle);
        self.when(twice, format!("{path}.handle"), ProgrammeFault::Twice);
    }

    fn texts(&mut self, path: String, texts: &Texts) {
        let empty = texts.is_empty() || texts.values().any(|text| text.trim().is_empty());
        self.when(empty, path, ProgrammeFault::NoText);
    }

    fn address(&mut self, path: impl Into<String>, url: Option<&str>) {
        let wrong = url.is_some_and(|url| {
            !url.starts_with("https://") && (!url.starts_with('/') || url.starts_with("//"))
        });
        self.when(wrong, path, ProgrammeFault::NotAnAddress);
    }
}
