//! Counting days on which a shop works: Monday to Friday.
//!
//! Deliberately absent: public holidays, which differ by country and region; a promise counted here is the earlier one.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The day itself, or the Monday after it.
pub fn to_workday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(2.days()),
        Weekday::Sunday => day.saturating_add(1.day()),
        _ => day,
    }
}

/// So many workdays later; 0 is the day itself or the Monday after it.
pub fn add_workdays(day: Date, count: u16) -> Date {
    (0..count).fold(to_workday(day), |day, _| to_workday(day.saturating_add(1.day())))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-25", 0, "2026-11-25")]
    #[case("2026-11-25", 2, "2026-11-27")]
    #[case("2026-11-26", 2, "2026-11-30")]
    #[case("2026-11-28", 0, "2026-11-30")]
    #[case("2026-11-29", 1, "2026-12-01")]
    #[case("2026-11-25", 10, "2026-12-09")]
    fn weekends_are_not_counted(#[case] from: &str, #[case] count: u16, #[case] to: &str) {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(add_workdays(day(from), count), day(to));
    }

    #[test]
    fn the_end_of_time_is_not_passed() {
        assert_eq!(add_workdays(Date::MAX, 300), add_workdays(Date::MAX, 1));
    }
}
