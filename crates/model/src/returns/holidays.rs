//! Public holidays by country, as rules that hold for any year; each country with its source and the day
//! as of which they hold.
//!
//! Deliberately absent: holidays of a part of a country, and countries that are not in the table: there only weekends
//! are days off.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// Days from Easter Sunday of the Western churches.
    Easter(i8),
    /// Days from Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i8),
    /// The first such weekday on or after a month's day.
    From(i8, i8, Weekday),
}

#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2
    pub code: &'static str,
    pub rules: &'static [Rule],
    /// A holiday of a fixed day that falls on a weekend is made up for on the next working day.
    pub made_up_for: bool,
    /// The law the days are taken from.
    pub source: &'static str,
    /// The state of the law the rows follow.
    pub as_of: Date,
}

/// The countries whose holidays are known.
pub const COUNTRIES: &[Country] = &[
    Country {
        code: "BG",
        rules: &[
            Rule::Fixed(1, 1),
            Rule::Fixed(3, 3),
            Rule::OrthodoxEaster(-2),
            Rule::OrthodoxEaster(-1),
            Rule::OrthodoxEaster(0),
            Rule::OrthodoxEaster(1),
            Rule::Fixed(5, 1),
            Rule::Fixed(5, 6),
            Rule::Fixed(5, 24),
            Rule::Fixed(9, 6),
            Rule::Fixed(9, 22),
            Rule::Fixed(12, 24),
            Rule::Fixed(12, 25),
            Rule::Fixed(12, 26),
        ],
        made_up_for: true,
        source: "Кодекс на труда, чл. 154, ал. 1 и 2",
        as_of: Date::constant(2026, 11, 23),
    },
    Country {
        code: "DE",
        rules: &[
            Rule::Fixed(1, 1),
            Rule::Easter(-2),
            Rule::Easter(1),
            Rule::Fixed(5, 1),
            Rule::Easter(39),
            Rule::Easter(50),
            Rule::Fixed(10, 3),
            Rule::Fixed(12, 25),
            Rule::Fixed(12, 26),
        ],
        made_up_for: false,
        source: "Einigungsvertrag Art. 2 Abs. 2; the days all sixteen Feiertagsgesetze share",
        as_of: Date::constant(2026, 11, 23),
    },
    Country {
        code: "SE",
        rules: &[
            Rule::Fixed(1, 1),
            Rule::Fixed(1, 6),
            Rule::Easter(-2),
            Rule::Easter(0),
            Rule::Easter(1),
            Rule::Fixed(5, 1),
            Rule::Easter(39),
            Rule::Easter(49),
            Rule::Fixed(6, 6),
            Rule::From(6, 19, Weekday::Friday),
            Rule::From(6, 20, Weekday::Saturday),
            Rule::From(10, 31, Weekday::Saturday),
            Rule::Fixed(12, 24),
            Rule::Fixed(12, 25),
            Rule::Fixed(12, 26),
            Rule::Fixed(12, 31),
        ],
        made_up_for: false,
        source: "Lag (1989:253) om allmänna helgdagar; the three eves by lag (1930:173) om beräkning av lagstadgad tid, 2 §",
        as_of: Date::constant(2026, 11, 23),
    },
];

/// `None` where the country's holidays are not known; the code in capitals.
pub fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.code == code)
}

/// A Saturday or a Sunday.
pub fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Whether the day is a public holiday there; `false` for a country that is not known.
pub fn is_holiday(code: &str, day: Date) -> bool {
    country(code).is_some_and(|country| country.holidays(day.year()).contains(&day))
}

impl Country {
    /// All of a year, those made up for included.
    pub fn holidays(&self, year: i16) -> BTreeSet<Date> {
        let mut days: BTreeSet<Date> = self.rules.iter().filter_map(|rule| rule.day(year)).collect();
        if !self.made_up_for {
            return days;
        }
        let fixed = self.rules.iter().filter(|rule| matches!(rule, Rule::Fixed(..)));
        let lost: BTreeSet<Date> =
            fixed.filter_map(|rule| rule.day(year)).filter(|day| is_weekend(*day)).collect();
        for day in lost {
            let mut instead = next(day);
            while instead < Date::MAX && (is_weekend(instead) || days.contains(&instead)) {
                instead = next(instead);
            }
            days.insert(instead);
        }
        days
    }
}

impl Rule {
    /// `None` only beyond the calendar's ends.
    pub fn day(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Easter(days) => after(easter(year)?, days),
            Self::OrthodoxEaster(days) => after(orthodox_easter(year)?, days),
            Self::From(month, day, weekday) => {
                let first = Date::new(year, month, day).ok()?;
                after(first, first.weekday().until(weekday))
            }
        }
    }
}

/// Easter Sunday of the Western churches.
/// Source: the Gregorian computus in the form of Meeus, Astronomical Algorithms, chapter 8.
pub fn easter(year: i16) -> Option<Date> {
    let year_ = i32::from(year);
    let (a, b, c) = (year_ % 19, year_ / 100, year_ % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

/// Easter Sunday of the Orthodox churches, in the Gregorian calendar.
/// Source: the Julian computus in the form of Meeus, Astronomical Algorithms, chapter 8.
pub fn orthodox_easter(year: i16) -> Option<Date> {
    let year_ = i32::from(year);
    let d = (19 * (year_ % 19) + 15) % 30;
    let e = (2 * (year_ % 4) + 4 * (year_ % 7) - d + 34) % 7;
    let n = d + e + 114;
    let julian = Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()?;
    let behind = year_ / 100 - year_ / 400 - 2;
    julian.checked_add(i64::from(behind).days()).ok()
}

fn after(day: Date, days: i8) -> Option<Date> {
    day.checked_add(Span::new().days(days)).ok()
}

fn next(day: Date) -> Date {
    day.saturating_add(1.day())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[rstest]
    #[case(2024, "2024-03-31", "2024-05-05")]
    #[case(2025, "2025-04-20", "2025-04-20")]
    #[case(2026, "2026-04-05", "2026-04-12")]
    #[case(2027, "2027-03-28", "2027-05-02")]
    #[case(2038, "2038-04-25", "2038-04-25")]
    fn easter_is_when_the_churches_keep_it(#[case] year: i16, #[case] west: &str, #[case] east: &str) {
        assert_eq!((easter(year), orthodox_easter(year)), (Some(day(west)), Some(day(east))));
    }

    #[rstest]
    #[case("SE", "2026-06-19", true)]
    #[case("SE", "2026-06-20", true)]
    #[case("SE", "2026-06-26", false)]
    #[case("SE", "2026-05-14", true)]
    #[case("SE", "2026-12-31", true)]
    #[case("DE", "2026-05-25", true)]
    #[case("DE", "2026-10-03", true)]
    #[case("DE", "2026-06-04", false)]
    #[case("DE", "2026-12-24", false)]
    #[case("BG", "2026-04-10", true)]
    #[case("BG", "2026-04-13", true)]
    #[case("BG", "2026-04-06", false)]
    #[case("FR", "2026-07-14", false)]
    fn a_holiday_is_known_where_it_is_kept(#[case] code: &str, #[case] on: &str, #[case] kept: bool) {
        assert_eq!(is_holiday(code, day(on)), kept);
    }

    /// As the Bulgarian calendars of these years had them.
    #[rstest]
    #[case("2021-05-04")]
    #[case("2022-12-27")]
    #[case("2022-12-28")]
    #[case("2024-03-04")]
    #[case("2026-12-28")]
    fn what_a_weekend_swallows_is_made_up_for_in_bulgaria(#[case] on: &str) {
        assert!(is_holiday("BG", day(on)));
        assert!(!is_weekend(day(on)));
    }

    #[test]
    fn a_weekend_is_not_made_up_for_elsewhere() {
        // The 26th of December 2026 is a Saturday.
        assert!(!is_holiday("DE", day("2026-12-28")) && !is_holiday("SE", day("2026-12-28")));
    }

    #[test]
    fn every_country_has_a_source_and_stands_once() {
        let codes: BTreeSet<&str> = COUNTRIES.iter().map(|country| country.code).collect();
        assert_eq!(codes.len(), COUNTRIES.len());
        assert!(COUNTRIES.iter().all(|country| country.source.len() > 10));
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for year in [i16::MIN, -9999, -1, 0, 9999, i16::MAX] {
            for country in COUNTRIES {
                country.holidays(year);
            }
        }
    }
}
