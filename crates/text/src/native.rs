//! A locale outside the browser: the table compiled in, formats by ICU.
//!
//! Every format is the twin of one in `intl.json`, and a test holds them together.
//! Formatters are made for each use: with compiled-in data that is cheap, unlike in a browser.

mod corrected;

use std::sync::Arc;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu::calendar::{Date, Gregorian, types::RataDie};
use icu::datetime::fieldsets::{E, MD, MDE, T, YMD};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::locale::{LanguageIdentifier, Locale as IcuLocale, locale};
use icu::plurals::{PluralCategory, PluralRules};
use icu::time::Time;

use crate::words::{Format, Words};

pub(crate) struct Locale {
    tag: String,
    icu: IcuLocale,
    table: &'static [&'static str],
}

/// Languages by BCP 47 tag, as the generated `TABLES`.
type Tables = &'static [(&'static str, &'static [&'static str])];

impl Words {
    /// The words of one table, with the formats of `tag`; those of English if it is not a BCP 47 tag.
    pub fn new(tag: &str, table: &'static [&'static str]) -> Words {
        let icu = IcuLocale::try_from_str(tag).unwrap_or(locale!("en"));
        Words { locale: Arc::new(Locale { tag: tag.to_owned(), icu, table }), start: 0 }
    }

    /// The first wanted language there is: the tag itself, else its base language; English if there is none.
    ///
    /// The formats are those of the wanted tag: `en-GB` reads the English texts with British dates.
    /// Extensions are dropped and what is not a tag is passed over, so a header can be handed on as it came.
    pub fn choose(tables: Tables, wanted: &[&str]) -> Words {
        let find = |tag: &str| {
            tables.iter().find(|(name, _)| name.eq_ignore_ascii_case(tag)).map(|(_, table)| *table)
        };
        for tag in wanted {
            let Ok(IcuLocale { id, .. }) = IcuLocale::try_from_str(tag) else { continue };
            let LanguageIdentifier { language, script, region, .. } = id;
            let whole =
                LanguageIdentifier { language, script, region, ..LanguageIdentifier::UNKNOWN }.to_string();
            // Norwegian without a form is written as Bokmål.
            let base = if matches!(language.as_str(), "no" | "nn") { "nb" } else { language.as_str() };
            if let Some(table) = find(&whole).or_else(|| find(language.as_str())).or_else(|| find(base)) {
                return Words::new(&whole, table);
            }
        }
        Words::new("en", find("en").unwrap_or_default())
    }
}

impl Locale {
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    pub(crate) fn text(&self, index: u16) -> String {
        self.table.get(usize::from(index)).copied().unwrap_or_default().to_owned()
    }

    pub(crate) fn category(&self, count: u32) -> char {
        let rules = PluralRules::try_new((&self.icu).into(), Default::default());
        match rules.map(|rules| rules.category_for(count)) {
            Ok(PluralCategory::Zero) => 'z',
            Ok(PluralCategory::One) => 'o',
            Ok(PluralCategory::Two) => 't',
            Ok(PluralCategory::Few) => 'f',
            Ok(PluralCategory::Many) => 'm',
            Ok(PluralCategory::Other) | Err(_) => '*',
        }
    }

    pub(crate) fn number(&self, number: u32) -> String {
        match DecimalFormatter::try_new((&self.icu).into(), Default::default()) {
            Ok(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            Err(_) => number.to_string(),
        }
    }

    pub(crate) fn decimal(&self, number: &str) -> Option<String> {
        let formatter = DecimalFormatter::try_new((&self.icu).into(), Default::default()).ok()?;
        let mut number = Decimal::try_from_str(number).ok()?;
        number.round_with_mode(-3, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        number.trim_end();
        Some(formatter.format(&number).to_string())
    }

    pub(crate) fn money(&self, amount: &str, currency: &str) -> Option<String> {
        let code = CurrencyType::try_from_str(currency).ok()?;
        let formatter =
            CurrencyFormatter::try_new_symbol((&self.icu).into(), code, Default::default()).ok()?;
        let text = formatter.format_fixed_decimal(&Decimal::try_from_str(amount).ok()?).to_string();
        Some(corrected::money(self.language(), currency, text))
    }

    pub(crate) fn percent(&self, rate: &str) -> Option<String> {
        let formatter = PercentFormatter::try_new((&self.icu).into(), Default::default()).ok()?;
        let mut rate = Decimal::try_from_str(rate).ok()?;
        rate.round_with_mode(-2, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        rate.trim_end();
        Some(formatter.format(&rate).to_string())
    }

    pub(crate) fn date(&self, format: Format, epoch_day: i32) -> Option<String> {
        const FIRST_OF_1970: i64 = 719_163;
        let date = Date::from_rata_die(RataDie::new(FIRST_OF_1970 + i64::from(epoch_day)), Gregorian);
        let locale = (&self.icu).into();
        macro_rules! formatted {
            ($fields:expr) => {
                FixedCalendarDateTimeFormatter::try_new(locale, $fields).ok()?.format(&date).to_string()
            };
        }
        let text = match format {
            Format::Day => formatted!(MDE::long()),
            Format::ShortDay => formatted!(MD::medium()),
            Format::DayWithYear => formatted!(YMD::long()),
            Format::Weekday => formatted!(E::long()),
        };
        Some(corrected::date(self.language(), format, text))
    }

    pub(crate) fn time(&self, minutes: u16) -> Option<String> {
        let (hour, minute) = (u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?);
        let formatter = NoCalendarFormatter::try_new((&self.icu).into(), T::hm()).ok()?;
        let text = formatter.format(&Time::try_new(hour, minute, 0, 0).ok()?).to_string();
        Some(corrected::time(self.language(), text))
    }

    fn language(&self) -> &str {
        self.icu.id.language.as_str()
    }
}
