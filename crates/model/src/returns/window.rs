//! The last day of a period that is counted in days from an event.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::holidays::{is_holiday, is_weekend};

/// Longer than any run of days off.
const DAYS_OFF_MAX: u8 = 30;

/// Days a period does not end on: it ends on the next day that is none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extension {
    pub weekends: bool,
    /// ISO 3166-1 alpha-2 codes of [`super::holidays::COUNTRIES`]; a holiday of any of them counts.
    pub holidays_of: Vec<String>,
}

impl Extension {
    /// Whether the period may end then.
    pub fn ends_on(&self, day: Date) -> bool {
        let off = self.weekends && is_weekend(day)
            || self.holidays_of.iter().any(|country| is_holiday(country, day));
        !off
    }
}

/// The last day of a period of so many days; the day of the event is not counted.
/// Source: Regulation (EEC, Euratom) No 1182/71, Article 3(1) to (4).
pub fn last_day(event_on: Date, days: u16, extension: &Extension) -> Date {
    let mut last = event_on.saturating_add(i64::from(days).days());
    for _ in 0..DAYS_OFF_MAX {
        if extension.ends_on(last) {
            break;
        }
        last = last.saturating_add(1.day());
    }
    last
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::friday("2026-11-13", 14, true, &[], "2026-11-27")]
    #[case::saturday("2026-11-14", 14, true, &[], "2026-11-30")]
    #[case::saturday_kept("2026-11-14", 14, false, &[], "2026-11-28")]
    #[case::christmas_in_germany("2026-12-11", 14, true, &["DE"], "2026-12-28")]
    #[case::christmas_in_bulgaria("2026-12-10", 14, true, &["BG"], "2026-12-29")]
    #[case::christmas_in_sweden("2026-12-10", 14, true, &["SE"], "2026-12-28")]
    #[case::new_year_in_sweden("2026-12-17", 14, true, &["SE"], "2027-01-04")]
    #[case::holidays_without_weekends("2026-12-11", 14, false, &["DE"], "2026-12-27")]
    #[case::two_countries("2026-04-27", 30, true, &["DE", "SE"], "2026-05-27")]
    #[case::days_off_inside_count("2026-12-21", 14, true, &["DE"], "2027-01-04")]
    #[case::the_day_itself("2026-11-28", 0, true, &[], "2026-11-30")]
    fn a_period_ends_on_a_day_that_counts(
        #[case] from: &str,
        #[case] days: u16,
        #[case] weekends: bool,
        #[case] countries: &[&str],
        #[case] last: &str,
    ) {
        let holidays_of = countries.iter().map(|code| (*code).to_owned()).collect();
        let from = from.parse().expect("a day");
        assert_eq!(last_day(from, days, &Extension { weekends, holidays_of }).to_string(), last);
    }

    #[test]
    fn the_end_of_time_is_not_passed() {
        let extension = Extension { weekends: true, holidays_of: vec!["SE".into()] };
        assert!(last_day(Date::MAX, u16::MAX, &extension) <= Date::MAX);
    }
}
