//! The three roads at the start of a return, what the law gives beside what the shop adds, and which questions follow.

use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::request::By;
use super::{Kind, Purchase};
use crate::claim::{Choice, ClaimReason};
use crate::order::Line;

/// What a customer comes with, in the order to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoadKind {
    /// A return or an exchange.
    ChangedMind,
    /// A claim: damaged, wrong, missing.
    SomethingWrong,
    /// A claim: not received.
    NeverArrived,
}

/// One that is not open is shown with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Road {
    pub kind: RoadKind,
    pub open: bool,
    /// The first day, where it opens later.
    pub from_on: Option<Date>,
    /// The last day, as far as it is known.
    pub until_on: Option<Date>,
}

/// A question a customer is asked on the way to a return, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Road,
    Items,
    Reason,
    Resolution,
    Method,
    /// All answers once more, with what is paid.
    Check,
}

/// Last days, each `None` as long as it is not known; most until all of the order has been delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    /// By law, without a reason.
    pub withdraw_until_on: Option<Date>,
    /// By the shop's policy: the latest of any line that can come back.
    pub return_until_on: Option<Date>,
    /// By law, for what was not as it should be.
    pub guarantee_until_on: Option<Date>,
    /// By a maker's own promise: the longest of any line's.
    pub warranty_until_on: Option<Date>,
}

/// How long a seller answers for goods that were not as they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guarantee {
    /// ISO 3166-1 alpha-2
    pub country: &'static str,
    pub years: u8,
    pub source: &'static str,
    /// The state of the law the row follows.
    pub as_of: Date,
}

/// Countries that give more than the floor of the Union, or the floor by a law of their own.
pub const GUARANTEES: &[Guarantee] = &[
    Guarantee {
        country: "BG",
        years: 2,
        source: "Закон за предоставяне на цифрово съдържание и цифрови услуги и за продажба на стоки",
        as_of: date(2026, 11, 23),
    },
    Guarantee { country: "DE", years: 2, source: "BGB § 438 Abs. 1 Nr. 3", as_of: date(2026, 11, 23) },
    Guarantee {
        country: "SE",
        years: 3,
        source: "Konsumentköplag (2022:260), 4 kap.",
        as_of: date(2026, 11, 23),
    },
];

/// Where a country is not listed. Source: Directive (EU) 2019/771, Article 10(1).
const GUARANTEE_YEARS_FLOOR: u8 = 2;

pub fn guarantee_years(country: &str) -> u8 {
    let known = GUARANTEES.iter().find(|one| one.country.eq_ignore_ascii_case(country));
    known.map_or(GUARANTEE_YEARS_FLOOR, |one| one.years)
}

impl Purchase<'_> {
    /// In the order to show.
    pub fn roads(&self, by: By, now: Timestamp) -> [Road; 3] {
        let lines = self.returnable(by, now);
        let back = Road {
            kind: RoadKind::ChangedMind,
            open: lines.iter().any(|line| line.block.is_none()),
            from_on: None,
            until_on: self.rights_of(&lines),
        };
        let claimable = self.order.claimable(now);
        let choices: Vec<&Choice> = claimable.iter().flat_map(|(_, choices)| choices).collect();
        let claim = |kind, fits: &dyn Fn(ClaimReason) -> bool| {
            let own = || choices.iter().filter(|choice| fits(choice.reason));
            let open = own().any(|choice| choice.block.is_none());
            let from_on = own().filter_map(|choice| choice.from_on).min().filter(|_| !open);
            Road { kind, open, from_on, until_on: own().filter_map(|choice| choice.until_on).max() }
        };
        let wrong = claim(RoadKind::SomethingWrong, &|reason| reason != ClaimReason::NotReceived);
        let wrong = match self.open_warranty_until(by, now).filter(|_| !wrong.open) {
            Some(until_on) => Road { open: true, from_on: None, until_on: Some(until_on), ..wrong },
            None => wrong,
        };
        [back, wrong, claim(RoadKind::NeverArrived, &|reason| reason == ClaimReason::NotReceived)]
    }

    /// Only what there is to choose: a question with one answer that costs nothing is not asked.
    pub fn questions(&self) -> Vec<Question> {
        let category = |line: &Line| self.goods_of(&line.id).category.as_deref();
        let several = self.order.lines.iter().any(|line| {
            let reasons = self.policy.reasons_for(category(line));
            reasons.filter(|rule| rule.kind != Kind::Claim).any(|rule| rule.resolutions.len() > 1)
        });
        let methods: Vec<_> = self.policy.methods_for(&self.order.address.country).collect();
        let costs = methods.iter().any(|rule| rule.fee_minor(self.order.currency) > 0);
        let listed = [
            (Question::Road, true),
            (Question::Items, true),
            (Question::Reason, true),
            (Question::Resolution, several),
            (Question::Method, methods.len() > 1 || costs),
            (Question::Check, true),
        ];
        listed.into_iter().filter_map(|(question, asked)| asked.then_some(question)).collect()
    }

    pub fn rights(&self, now: Timestamp) -> Rights {
        let warranties = self.order.lines.iter().filter_map(|line| self.warranty(line, now));
        Rights {
            withdraw_until_on: self.withdrawal_period(now).last_on,
            return_until_on: self.rights_of(&self.returnable(By::Buyer, now)),
            guarantee_until_on: self.guarantee_until(now),
            warranty_until_on: warranties.map(|one| one.until_on).max(),
        }
    }

    fn rights_of(&self, lines: &[super::ReturnableLine<'_>]) -> Option<Date> {
        use super::Block::{Cancelled, NotReturnable};
        let open = lines.iter().filter(|line| !matches!(line.block, Some(Cancelled | NotReturnable(_))));
        open.filter_map(|line| line.until_on).max()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::returns::policy::NonReturnable;
    use crate::returns::policy::WhyNot;
    use crate::returns::sample::{Case, case};
    use crate::sample::{on, under_way};

    fn open(case: &Case, day: i8) -> [bool; 3] {
        case.purchase().roads(By::Buyer, on(day, 12)).map(|road| road.open)
    }

    #[rstest]
    #[case::just_delivered(19, [true, true, false])]
    #[case::a_day_later(20, [true, true, true])]
    #[case::claims_are_over(50, [true, false, false])]
    #[case::all_is_over(55, [false, false, false])]
    fn a_road_is_open_as_long_as_something_can_be_chosen_on_it(#[case] day: i8, #[case] roads: [bool; 3]) {
        assert_eq!(open(&case(), day), roads);
    }

    #[test]
    fn what_is_on_its_way_and_late_never_arrived() {
        let case = Case { order: under_way(), ..case() };
        assert_eq!((open(&case, 18), open(&case, 21)), ([false; 3], [false, false, true]));
        let never = case.purchase().roads(By::Buyer, on(18, 12))[2];
        assert_eq!(never.from_on, Some(crate::sample::date(21)));
    }

    #[rstest]
    #[case("SE", 2029)]
    #[case("de", 2028)]
    #[case("BG", 2028)]
    #[case("FR", 2028)]
    fn the_law_gives_its_years_where_the_customer_lives(#[case] country: &str, #[case] year: i16) {
        let mut case = case();
        case.order.address.country = country.into();
        let rights = case.purchase().rights(on(20, 12));
        assert_eq!(rights.guarantee_until_on, Some(date(year, 11, 19)));
        assert_eq!(rights.withdraw_until_on, Some(date(2026, 12, 3)));
        assert_eq!(rights.return_until_on, Some(date(2026, 12, 21)));
    }

    #[test]
    fn goods_that_stay_have_no_last_day_of_the_shop_s_but_those_of_the_law() {
        let mut case = case();
        let products = vec!["product-cup".into(), "product-plate".into()];
        case.policy.non_returnable =
            vec![NonReturnable { products, categories: Vec::new(), why: WhyNot::FinalSale }];
        let rights = case.purchase().rights(on(20, 12));
        assert!(rights.return_until_on.is_none() && rights.withdraw_until_on.is_some());
        assert_eq!(open(&case, 20), [false, true, true]);
    }

    #[rstest]
    #[case::one_label_at_no_cost(0, 1, 1, &[Question::Road, Question::Items, Question::Reason, Question::Check])]
    #[case::one_label_with_a_fee(
        300, 1, 1, &[Question::Road, Question::Items, Question::Reason, Question::Method, Question::Check]
    )]
    #[case::two_resolutions(
        0, 1, 2, &[Question::Road, Question::Items, Question::Reason, Question::Resolution, Question::Check]
    )]
    fn only_what_there_is_to_choose_is_asked(
        #[case] fee: i64,
        #[case] methods: usize,
        #[case] resolutions: usize,
        #[case] questions: &[Question],
    ) {
        let mut case = case().fee(fee);
        case.policy.methods.truncate(methods);
        case.policy.reasons.retain(|rule| rule.kind != Kind::Claim);
        case.policy.reasons.iter_mut().for_each(|rule| rule.resolutions.truncate(resolutions));
        assert_eq!(case.purchase().questions(), questions);
    }
}
