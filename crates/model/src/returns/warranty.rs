//! What a maker promises of its own will, beyond what the law asks of the seller: for how long, from when, and what it
//! gives.
//!
//! It takes nothing from the guarantee and stands beside it; a claim goes under it once the guarantee is over.
//! Source: Directive (EU) 2019/771, Article 17.
//! Deliberately absent: registration; a warranty that asks for one is not the shop's to promise.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::request::By;
use super::roads::guarantee_years;
use super::{Purchase, Resolution};
use crate::claim::{Claim, ClaimReason, Complaint, Refused};
use crate::order::Line;
use crate::parcel::{Direction, Parcel};

/// A row of a policy's table; of several that fit a line, the one that lasts longest counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarrantyRule {
    #[serde(default)]
    pub products: Vec<String>,
    #[serde(default)]
    pub categories: Vec<String>,
    pub months: u16,
    pub starts: Start,
    /// In the order to show: repair, replacement, money back.
    pub gives: Vec<Resolution>,
}

/// The day from which the months are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    Order,
    /// The line's last parcel left.
    Shipment,
    /// All of the line was there.
    Delivery,
    /// Whoever bought it, and whenever.
    On(Date),
}

/// As it stands for a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warranty<'a> {
    pub gives: &'a [Resolution],
    /// The last day.
    pub until_on: Date,
    /// The guarantee is over and this is not: a claim made now goes under it.
    pub open: bool,
}

impl<'a> Purchase<'a> {
    /// `None` where nothing is promised for the line, where nothing of it is left with the customer, or while the day it
    /// starts is not there yet.
    pub fn warranty(&self, line: &Line, now: Timestamp) -> Option<Warranty<'a>> {
        let gone = self.gone(line, now);
        let left = line.quantity.saturating_sub(gone.cancelled.saturating_add(gone.by_shop));
        if left.saturating_sub(gone.kept) == 0 || self.order.cancelled_at.is_some_and(|at| at <= now) {
            return None;
        }
        let category = self.category(&line.id);
        let rules = self.policy.warranties.iter().filter(|rule| rule.is_for(&line.product_id, category));
        let known =
            rules.filter_map(|rule| Some((rule, rule.last_day(self.starts_on(rule.starts, line, now)?))));
        let (rule, until_on) = known.max_by_key(|(_, until_on)| *until_on)?;
        let today = self.order.today(now);
        let over = self.guarantee_until(now).is_some_and(|last| today > last);
        Some(Warranty { gives: &rule.gives, until_on, open: over && today <= until_on })
    }

    /// The last day of the guarantee by law; `None` until all of the order has been delivered.
    pub fn guarantee_until(&self, now: Timestamp) -> Option<Date> {
        let years = guarantee_years(&self.order.address.country);
        self.delivered_on(now).map(|day| day.saturating_add(i64::from(years).years()))
    }

    /// A complaint as [`crate::Order::claim`] takes it; what broke can be claimed as long as its warranty runs.
    pub fn claim(&self, complaint: Complaint, id: String, now: Timestamp) -> Result<Claim, Refused> {
        let open = |line_id: &str| {
            self.line(line_id).and_then(|line| self.warranty(line, now)).is_some_and(|one| one.open)
        };
        let covered = complaint.reason == ClaimReason::Damaged
            && !complaint.lines.is_empty()
            && complaint.lines.iter().all(|piece| open(&piece.line_id));
        self.order.claim_in_time(complaint, id, covered, now)
    }

    /// The longest of those a claim goes under now: a claim is the buyer's.
    pub fn open_warranty_until(&self, by: By, now: Timestamp) -> Option<Date> {
        let known = self.order.lines.iter().filter_map(|line| self.warranty(line, now));
        known.filter(|one| one.open && by == By::Buyer).map(|one| one.until_on).max()
    }

    fn starts_on(&self, start: Start, line: &Line, now: Timestamp) -> Option<Date> {
        let order = self.order;
        let has = |parcel: &&Parcel| {
            parcel.direction == Direction::Outbound
                && parcel.lines.iter().any(|piece| piece.line_id == line.id)
        };
        let parcels = || order.parcels.iter().filter(has);
        match start {
            Start::Order => Some(order.today(order.placed_at)),
            Start::On(day) => Some(day),
            Start::Shipment => {
                let left = parcels().filter_map(|parcel| parcel.shipped_at).map(|told| told.at);
                left.filter(|at| *at <= now).max().map(|at| order.today(at))
            }
            Start::Delivery => {
                let there: Option<Vec<Timestamp>> =
                    parcels().map(|parcel| order.seen(parcel, now).delivered_at()).collect();
                there?.into_iter().max().map(|at| order.today(at))
            }
        }
    }
}

impl WarrantyRule {
    fn is_for(&self, product_id: &str, category: Option<&str>) -> bool {
        self.products.iter().any(|one| one == product_id)
            || category.is_some_and(|known| self.categories.iter().any(|one| one == known))
    }

    fn last_day(&self, from: Date) -> Date {
        from.saturating_add(i64::from(self.months).months())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::claim::Block;
    use crate::parcel::ParcelLine;
    use crate::returns::roads::RoadKind;
    use crate::returns::sample::{Case, case, chosen, wish};
    use crate::sample::{date, on, under_way};
    use crate::terms::PhotoRule;

    fn rule(months: u16, starts: Start) -> WarrantyRule {
        let (products, gives) =
            (vec!["product-cup".into()], vec![Resolution::Repair, Resolution::Replacement]);
        WarrantyRule { products, categories: Vec::new(), months, starts, gives }
    }

    /// Ordered on the 16th, sent on the 17th, there on the 19th of November 2026; the guarantee runs to 2029.
    fn under(rules: Vec<WarrantyRule>) -> Case {
        let mut case = case();
        case.policy.warranties = rules;
        case.order.terms.claims.photos_of_damage = PhotoRule::Off;
        case
    }

    fn of_the_cups(case: &Case, at: Timestamp) -> Option<(Date, bool)> {
        let purchase = case.purchase();
        purchase.warranty(&case.order.lines[0], at).map(|one| (one.until_on, one.open))
    }

    fn years(years: i64) -> Timestamp {
        on(20, 12) + jiff::SignedDuration::from_hours(24 * 365 * years)
    }

    #[rstest]
    #[case::from_the_order(Start::Order, "2031-11-16")]
    #[case::from_the_shipment(Start::Shipment, "2031-11-17")]
    #[case::from_the_delivery(Start::Delivery, "2031-11-19")]
    #[case::from_a_day(Start::On(jiff::civil::date(2026, 1, 31)), "2031-01-31")]
    fn the_months_are_counted_from_the_day_the_rule_names(#[case] start: Start, #[case] until: &str) {
        let until = until.parse().expect("a day");
        assert_eq!(of_the_cups(&under(vec![rule(60, start)]), on(20, 12)), Some((until, false)));
    }

    #[rstest]
    #[case::ordered(Start::Order, on(16, 12), true)]
    #[case::not_sent(Start::Shipment, on(17, 12), false)]
    #[case::sent(Start::Shipment, on(17, 16), true)]
    #[case::on_its_way(Start::Delivery, on(18, 12), false)]
    #[case::by_the_calendar(Start::On(date(1)), on(16, 12), true)]
    fn a_day_that_is_not_there_yet_starts_nothing(
        #[case] start: Start,
        #[case] at: Timestamp,
        #[case] known: bool,
    ) {
        let case = Case { order: under_way(), ..under(vec![rule(60, start)]) };
        assert_eq!(of_the_cups(&case, at).is_some(), known);
    }

    #[test]
    fn a_month_without_the_day_ends_on_its_last() {
        let short = rule(1, Start::On(jiff::civil::date(2026, 1, 31)));
        assert_eq!(
            of_the_cups(&under(vec![short]), on(20, 12)).map(|one| one.0),
            Some(jiff::civil::date(2026, 2, 28))
        );
    }

    #[test]
    fn the_longest_that_fits_counts_and_what_went_back_has_none() {
        let mut case =
            under(vec![rule(36, Start::Delivery), rule(60, Start::Order), rule(48, Start::Delivery)]);
        assert_eq!(of_the_cups(&case, on(20, 12)).map(|one| one.0), Some(jiff::civil::date(2031, 11, 16)));
        assert_eq!(case.purchase().warranty(&case.order.lines[1], on(20, 12)), None, "not of the plate");
        case.keep(&wish(vec![chosen("cup", 2)]));
        assert_eq!(of_the_cups(&case, on(20, 12)), None);
    }

    fn broken(line_id: &str) -> Complaint {
        Complaint {
            reason: ClaimReason::Damaged,
            parcel_id: "p1".into(),
            lines: vec![ParcelLine { line_id: line_id.into(), quantity: 1 }],
            text: None,
            photos: Vec::new(),
        }
    }

    #[rstest]
    #[case::just_come(0, "cup", true)]
    #[case::the_guarantee_is_the_sellers_to_answer(1, "cup", false)]
    #[case::after_the_guarantee(4, "cup", true)]
    #[case::no_warranty_on_it(4, "plate", false)]
    #[case::all_is_over(6, "cup", false)]
    fn a_claim_goes_under_the_warranty_once_the_guarantee_is_over(
        #[case] later: i64,
        #[case] line_id: &str,
        #[case] made: bool,
    ) {
        let case = under(vec![rule(60, Start::Delivery)]);
        let claim = case.purchase().claim(broken(line_id), "c1".into(), years(later));
        assert_eq!(claim.is_ok(), made, "{claim:?}");
        assert!(made || claim == Err(Refused::Blocked(Block::TooLate)));
    }

    #[test]
    fn the_road_to_a_claim_is_open_as_long_as_a_warranty_runs() {
        let case = under(vec![rule(60, Start::Delivery)]);
        let road = |by, later| {
            let roads = case.purchase().roads(by, years(later));
            let wrong = roads.into_iter().find(|road| road.kind == RoadKind::SomethingWrong).expect("a road");
            (wrong.open, wrong.until_on)
        };
        let last = jiff::civil::date(2031, 11, 19);
        assert_eq!(road(By::Buyer, 4), (true, Some(last)));
        assert!(!road(By::Recipient, 4).0 && !road(By::Buyer, 6).0 && !road(By::Buyer, 2).0);
        let rights = case.purchase().rights(years(4));
        assert_eq!(rights.warranty_until_on, Some(last));
        assert_eq!(rights.guarantee_until_on, Some(jiff::civil::date(2029, 11, 19)));
    }
}
