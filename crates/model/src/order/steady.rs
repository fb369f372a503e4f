//! For how long an order looks the same if nothing is reported and nobody does anything: what may be kept of an answer.
//!
//! Told on the safe side: rules count days of the calendar, whole days since something happened, or nothing, so an order
//! stays as it is between two such moments. A rule that counts otherwise has to add its moments here.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::Order;
use crate::parcel::{Estimate, Parcel};

/// Neither end belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    after: Timestamp,
    before: Timestamp,
}

const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Stretch {
    pub fn holds(&self, at: Timestamp) -> bool {
        self.after < at && at < self.before
    }

    fn always() -> Self {
        Self { after: Timestamp::MIN, before: Timestamp::MAX }
    }

    fn end_at(&mut self, boundary: Timestamp, now: Timestamp) {
        if boundary <= now {
            self.after = self.after.max(boundary);
        } else {
            self.before = self.before.min(boundary);
        }
    }

    /// At the moment itself, and at whole days after it.
    pub fn end_daily_from(&mut self, from: Timestamp, now: Timestamp) {
        self.end_at(from, now);
        let days = now.duration_since(from).as_secs().div_euclid(DAY.as_secs());
        for count in [days, days.saturating_add(1)] {
            let later = i32::try_from(count).ok().filter(|count| *count > 0).and_then(|count| {
                let span = DAY.checked_mul(count)?;
                from.checked_add(span).ok()
            });
            if let Some(later) = later {
                self.end_at(later, now);
            }
        }
    }

    /// At midnight, and where the clocks change.
    fn end_with_the_day(&mut self, zone: &TimeZone, now: Timestamp) {
        let today = now.to_zoned(zone.clone()).date();
        for day in [today, today.saturating_add(1.day())] {
            if let Ok(midnight) = day.to_zoned(zone.clone()) {
                self.end_at(midnight.timestamp(), now);
            }
        }
        let changes = zone.preceding(now).take(1).chain(zone.following(now).take(1));
        changes.for_each(|change| self.end_at(change.timestamp(), now));
    }
}

impl Order {
    /// The stretch `now` lies in; `None` where it is the end of one.
    pub fn steady_around(&self, now: Timestamp) -> Option<Stretch> {
        let mut stretch = Stretch::always();
        let mut moments = vec![self.placed_at];
        moments.extend(self.packed_at);
        moments.extend(self.cancelled_at);
        moments.extend(self.promised.iter().flat_map(ends));
        moments.extend(self.parcels.iter().flat_map(of_parcel));
        for claim in &self.claims {
            moments.push(claim.opened_at);
            moments.extend(claim.steps.iter().map(|step| step.at));
        }
        moments.extend(self.votes.iter().map(|vote| vote.at));
        moments.into_iter().for_each(|at| stretch.end_daily_from(at, now));
        stretch.end_with_the_day(&self.zone(), now);
        let pickups = self.parcels.iter().filter_map(|parcel| parcel.pickup.as_ref()?.time_zone.as_deref());
        pickups.filter_map(|zone| TimeZone::get(zone).ok()).for_each(|zone| {
            stretch.end_with_the_day(&zone, now);
        });
        Some(stretch).filter(|stretch| stretch.holds(now))
    }
}

fn of_parcel(parcel: &Parcel) -> Vec<Timestamp> {
    let mut moments: Vec<Timestamp> = parcel.shipped_at.iter().map(|shipped| shipped.at).collect();
    for event in &parcel.events {
        moments.push(event.at.at);
        moments.extend(event.estimate.iter().flat_map(ends));
    }
    for promise in &parcel.promises {
        moments.push(promise.told_at.at);
        moments.extend(ends(&promise.estimate));
    }
    moments
}

fn ends(estimate: &Estimate) -> [Timestamp; 2] {
    [estimate.from.at, estimate.to.at]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::sample::{on, under_way};

    #[rstest]
    // Placed on the 16th at 10, packed at 9, sent at 15, promised from 8 to 18 o'clock, picked up at 17.
    #[case::between_two_hours_of_the_day(on(18, 11), on(18, 14), true)]
    #[case::a_day_since_it_was_sent(on(18, 14), on(18, 16), false)]
    #[case::midnight(on(18, 20), on(19, 1), false)]
    #[case::before_a_promise_begins(on(19, 7), on(19, 8), false)]
    #[case::backwards(on(18, 14), on(18, 11), true)]
    #[case::days_apart(on(18, 12), on(20, 12), false)]
    #[case::at_an_end(on(18, 15), on(18, 15), false)]
    fn an_order_is_steady_between_the_hours_at_which_its_rules_count(
        #[case] now: Timestamp,
        #[case] then: Timestamp,
        #[case] same: bool,
    ) {
        let stretch = under_way().steady_around(now);
        assert_eq!(stretch.is_some_and(|stretch| stretch.holds(then)), same);
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        for now in [Timestamp::MIN, Timestamp::MAX] {
            assert_eq!(under_way().steady_around(now), None, "{now} has nothing on its other side");
        }
    }
}
