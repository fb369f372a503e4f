//! A language's words and formats, whatever does the formatting; constructors are with `browser` and `native`.

use std::sync::Arc;

use crate::{accepted, template};

#[cfg(target_arch = "wasm32")]
use crate::browser::Locale;
#[cfg(not(target_arch = "wasm32"))]
use crate::native::Locale;

/// A language and a locale's formats. Cheap to clone, may cross threads.
#[derive(Clone)]
pub struct Words {
    pub(crate) locale: Arc<Locale>,
    /// Number of the first message of those meant.
    pub(crate) start: u16,
}

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Day,
    ShortDay,
    DayWithYear,
    Weekday,
}

impl Words {
    /// The BCP 47 tag, as good for a `lang` attribute.
    pub fn tag(&self) -> &str {
        self.locale.tag()
    }

    /// The messages of a shared addendum, which begin at `start` in this table.
    pub fn from(&self, start: u16) -> Self {
        Self { locale: self.locale.clone(), start }
    }

    /// A message of the table; called by the generated functions.
    ///
    /// A missing message or argument leaves nothing in its place.
    pub fn message(&self, index: u16, args: &[&str], count: Option<u32>) -> String {
        template::fill(&self.locale.text(self.start + index), args, count, &self.locale)
    }

    /// The first letter of the plural category a count falls into, `z o t f m`; `*` for `other`.
    pub fn category(&self, count: u32) -> char {
        self.locale.category(count)
    }

    /// `1,234`
    pub fn number(&self, number: u32) -> String {
        tidy(self.locale.number(number))
    }

    /// `4.3`, from a decimal string. Zeros at the end are left out, and what is behind the third digit.
    pub fn decimal(&self, number: &str) -> String {
        let formatted = accepted::decimal(number).then(|| self.locale.decimal(number));
        tidy(formatted.flatten().unwrap_or_else(|| number.to_owned()))
    }

    /// `€19.90`, from a decimal string (a leading `-` allowed, no grouping) and an ISO 4217 code.
    ///
    /// Digits after the point are the currency's own number of them.
    /// What is neither comes back as it was given.
    pub fn money(&self, amount: &str, currency: &str) -> String {
        let formatted = (accepted::decimal(amount) && accepted::currency(currency))
            .then(|| self.locale.money(amount, currency));
        tidy(formatted.flatten().unwrap_or_else(|| joined(amount, currency)))
    }

    /// `5.5%`, from per cent as a decimal string: `"5.5"`, `"25"`. At most two digits after the point.
    pub fn percent(&self, rate: &str) -> String {
        let formatted = accepted::decimal(rate).then(|| self.locale.percent(rate));
        tidy(formatted.flatten().unwrap_or_else(|| joined(rate, "%")))
    }

    /// `Thursday, November 26`; nothing for a day that is not in the calendar, as for the three below.
    pub fn day(&self, year: i32, month: u8, day: u8) -> String {
        self.date(Format::Day, year, month, day)
    }

    /// `Nov 26`
    pub fn short_day(&self, year: i32, month: u8, day: u8) -> String {
        self.date(Format::ShortDay, year, month, day)
    }

    /// `November 26, 2026`
    pub fn day_with_year(&self, year: i32, month: u8, day: u8) -> String {
        self.date(Format::DayWithYear, year, month, day)
    }

    /// `Thursday`
    pub fn weekday(&self, year: i32, month: u8, day: u8) -> String {
        self.date(Format::Weekday, year, month, day)
    }

    /// `6:40 AM` or `06:40`, as the locale's clocks show it, from `"06:40"`; anything else comes back unchanged.
    pub fn time(&self, clock: &str) -> String {
        let formatted = accepted::minutes(clock).and_then(|minutes| self.locale.time(minutes));
        formatted.map_or_else(|| clock.to_owned(), |text| respaced(text, [' ', '\u{202f}'], '\u{a0}'))
    }

    fn date(&self, format: Format, year: i32, month: u8, day: u8) -> String {
        let formatted = accepted::epoch_day(year, month, day).and_then(|date| self.locale.date(format, date));
        respaced(formatted.unwrap_or_default(), ['\u{a0}', '\u{202f}'], ' ')
    }
}

impl template::Counts for Arc<Locale> {
    fn category(&self, count: u32) -> char {
        Locale::category(self, count)
    }

    fn number(&self, count: u32) -> String {
        tidy(Locale::number(self, count))
    }
}

fn joined(first: &str, second: &str) -> String {
    let mut text = first.to_owned();
    text.push('\u{a0}');
    text.push_str(second);
    text
}

/// CLDR's narrow space differs between its versions and is missing from many fonts.
fn tidy(text: String) -> String {
    respaced(text, ['\u{202f}'; 2], '\u{a0}')
}

/// Some browsers write plain spaces where CLDR has no-break ones, for pages that search for them.
///
/// So a date has plain spaces everywhere, and a time, which is short, none that breaks.
fn respaced(text: String, from: [char; 2], to: char) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        out.push(if letter == from[0] || letter == from[1] { to } else { letter });
    }
    out
}
