//! Until when a contract can be withdrawn from.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::order::Line;
use crate::returns::Purchase;
use crate::returns::window::{Extension, last_day};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The day after the last parcel was delivered; `None` while something is still to come. Who withdraws before it
    /// begins is in time.
    pub from_on: Option<Date>,
    /// The last day, to its end in the shop's zone.
    pub last_on: Option<Date>,
}

/// Whether a declaration was sent in time. A late one is stored all the same: the shop may take it, or the customer
/// may have been told of the right too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Timeliness {
    Timely,
    Late {
        /// The last day there was.
        last_on: Date,
    },
    /// The contract was not found.
    Unknown,
}

impl Period {
    /// Sent on this day. Source: Directive 2011/83/EU, Article 11(2): sending it before the end is enough.
    pub fn timeliness(&self, sent_on: Date) -> Timeliness {
        match self.last_on {
            Some(last_on) if sent_on > last_on => Timeliness::Late { last_on },
            _ => Timeliness::Timely,
        }
    }
}

impl Purchase<'_> {
    /// From the delivery of the last parcel, as it stood at `now`; for what is not delivered at all from the contract.
    ///
    /// Source: Directive 2011/83/EU, Article 9(2)(b)(i), and 10(1) where the customer was not told of the right;
    /// Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (4), with the holidays of the customer's country.
    pub fn withdrawal_period(&self, now: Timestamp) -> Period {
        let sent = self.order.lines.iter().any(|line| !self.goods_of(&line.id).digital);
        let placed_on = self.order.today(self.order.placed_at);
        let event_on = if sent { self.delivered_on(now) } else { Some(placed_on) };
        let Some(event_on) = event_on else {
            return Period { from_on: None, last_on: None };
        };
        let extension =
            Extension { weekends: true, holidays_of: vec![self.order.address.country.to_uppercase()] };
        let terms = &self.policy.withdrawal;
        let last = last_day(event_on, terms.days, &extension);
        let last = if terms.instructed { last } else { last.saturating_add(1.year()) };
        Period { from_on: Some(event_on.saturating_add(1.day())), last_on: Some(last) }
    }

    /// Pieces of a line that can be withdrawn from: delivered or not, what has not come back and is not on its way back.
    pub fn withdrawable_pieces(&self, line: &Line, now: Timestamp) -> u32 {
        let gone = self.gone(line, now);
        let taken = gone.cancelled.saturating_add(gone.by_shop).saturating_add(gone.kept);
        line.quantity.saturating_sub(taken)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::parcel::ParcelStatus;
    use crate::returns::{Goods, Policy};
    use crate::sample::{event, on, order, parcel};

    fn period(day: i8, country: &str, policy: &Policy) -> Period {
        let mut order = order(vec![parcel(vec![event(on(day, 12), ParcelStatus::Delivered)])]);
        order.address.country = country.into();
        Purchase { order: &order, goods: &[], policy, kept: &[], variants: &[] }.withdrawal_period(on(80, 0))
    }

    #[rstest]
    #[case::a_friday(20, "SE", "2026-12-04")]
    #[case::from_a_saturday_to_a_monday(21, "SE", "2026-12-07")]
    #[case::over_christmas(41, "SE", "2026-12-28")]
    #[case::over_christmas_in_germany(41, "de", "2026-12-28")]
    #[case::over_christmas_in_bulgaria(41, "BG", "2026-12-29")]
    #[case::over_new_year(48, "SE", "2027-01-04")]
    #[case::where_no_holidays_are_known(41, "NO", "2026-12-25")]
    fn the_period_ends_on_a_working_day_where_the_customer_lives(
        #[case] delivered: i8,
        #[case] country: &str,
        #[case] last: &str,
    ) {
        let told = period(delivered, country, &Policy::default());
        assert_eq!(told.last_on.map(|day| day.to_string()).as_deref(), Some(last));
    }

    #[test]
    fn who_was_not_told_of_the_right_has_a_year_more() {
        let mut policy = Policy::default();
        policy.withdrawal.instructed = false;
        assert_eq!(period(20, "SE", &policy).last_on, Some(jiff::civil::date(2027, 12, 4)));
    }

    #[test]
    fn a_shop_may_give_more_days() {
        let mut policy = Policy::default();
        policy.withdrawal.days = 30;
        assert_eq!(period(20, "SE", &policy).last_on, Some(jiff::civil::date(2026, 12, 21)));
    }

    #[test]
    fn the_period_begins_with_the_last_parcel() {
        let one = |id: &str, line: usize, day| {
            let mut parcel = parcel(vec![event(on(day, 9), ParcelStatus::Delivered)]);
            (parcel.id, parcel.lines) = (id.to_owned(), vec![parcel.lines[line].clone()]);
            parcel
        };
        let order = order(vec![one("p1", 0, 18), one("p2", 1, 20)]);
        let policy = Policy::default();
        let purchase = Purchase { order: &order, goods: &[], policy: &policy, kept: &[], variants: &[] };
        let open = purchase.withdrawal_period(on(19, 12));
        assert_eq!((open.from_on, open.last_on), (None, None));
        assert_eq!(open.timeliness(crate::sample::date(30)), Timeliness::Timely);
        assert_eq!(purchase.withdrawal_period(on(20, 12)).from_on, Some(crate::sample::date(21)));
    }

    #[test]
    fn what_is_not_sent_is_counted_from_the_contract() {
        let order = order(Vec::new());
        let goods =
            ["cup", "plate"].map(|id| Goods { line_id: id.into(), digital: true, ..Goods::default() });
        let policy = Policy::default();
        let purchase = Purchase { order: &order, goods: &goods, policy: &policy, kept: &[], variants: &[] };
        assert_eq!(purchase.withdrawal_period(on(17, 0)).last_on, Some(crate::sample::date(30)));
    }

    #[rstest]
    #[case("2026-12-04", Timeliness::Timely)]
    #[case("2026-12-05", Timeliness::Late { last_on: jiff::civil::date(2026, 12, 4) })]
    fn the_last_day_is_in_time_to_its_end(#[case] sent: &str, #[case] is: Timeliness) {
        let sent = sent.parse().expect("a day");
        assert_eq!(period(20, "SE", &Policy::default()).timeliness(sent), is);
    }
}
