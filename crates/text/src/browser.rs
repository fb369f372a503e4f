//! A locale in the browser: the table as the fetched JSON array, formats by Intl.
//!
//! A formatter is made once per `Words`, because making one costs 25 to 55 ms on a slow phone.
//! What is asked of Intl stands in `intl.json`: class, method and options for each kind; the tests read it too.
//! All calls go through `Reflect`, which hands exceptions back: Intl throws at a tag it cannot read.

use std::sync::Arc;

use js_sys::{Array, Function, JSON, Map, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::words::{Format, Words};

const INTL: &str = include_str!("intl.json");

pub(crate) struct Locale {
    tag: String,
    table: Array,
    /// `intl.json`, parsed.
    kinds: JsValue,
    /// Formatters by kind, those for money by currency.
    made: Map,
}

impl Words {
    /// The words of a fetched table, with the formats of `tag`; those of English if Intl cannot read it.
    pub fn new(tag: &str, table: Array) -> Words {
        let kinds = JSON::parse(INTL).unwrap_or_default();
        Words { locale: Arc::new(Locale { tag: tag.to_owned(), table, kinds, made: Map::new() }), start: 0 }
    }
}

impl Locale {
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    pub(crate) fn text(&self, index: u16) -> String {
        self.table.get(u32::from(index)).as_string().unwrap_or_default()
    }

    pub(crate) fn category(&self, count: u32) -> char {
        let name = self.format("plural", None, &JsValue::from(count)).unwrap_or_default();
        if name == "other" { '*' } else { name.chars().next().unwrap_or('*') }
    }

    pub(crate) fn number(&self, number: u32) -> String {
        self.format("number", None, &JsValue::from(number)).unwrap_or_default()
    }

    pub(crate) fn decimal(&self, number: &str) -> Option<String> {
        self.format("number", None, &JsValue::from_str(number))
    }

    /// The amount stays a string all the way: a float would change large amounts.
    pub(crate) fn money(&self, amount: &str, currency: &str) -> Option<String> {
        self.format("money", Some(currency), &JsValue::from_str(amount))
    }

    pub(crate) fn percent(&self, rate: &str) -> Option<String> {
        // Intl multiplies by a hundred, and reads exponents.
        let mut hundredth = rate.to_owned();
        hundredth.push_str("e-2");
        self.format("percent", None, &JsValue::from_str(&hundredth))
    }

    pub(crate) fn date(&self, format: Format, epoch_day: i32) -> Option<String> {
        let kind = match format {
            Format::Day => "day",
            Format::ShortDay => "short-day",
            Format::DayWithYear => "day-with-year",
            Format::Weekday => "weekday",
        };
        self.format(kind, None, &JsValue::from_f64(f64::from(epoch_day) * 86_400_000.0))
    }

    pub(crate) fn time(&self, minutes: u16) -> Option<String> {
        self.format("time", None, &JsValue::from_f64(f64::from(minutes) * 60_000.0))
    }

    fn format(&self, kind: &str, currency: Option<&str>, value: &JsValue) -> Option<String> {
        let recipe = Reflect::get(&self.kinds, &JsValue::from_str(kind)).ok()?.dyn_into::<Array>().ok()?;
        let key = JsValue::from_str(currency.unwrap_or(kind));
        let mut formatter: JsValue = self.made.get(&key);
        if formatter.is_undefined() {
            formatter = self.make(&recipe, currency)?;
            self.made.set(&key, &formatter);
        }
        let method = Reflect::get(&formatter, &recipe.get(1)).ok()?.dyn_into::<Function>().ok()?;
        method.call1(&formatter, value).ok()?.as_string()
    }

    fn make(&self, recipe: &Array, currency: Option<&str>) -> Option<JsValue> {
        let options = recipe.get(2);
        if let Some(currency) = currency {
            // Intl copies what it is given, so one object serves all currencies.
            Reflect::set(&options, &"currency".into(), &JsValue::from_str(currency)).ok()?;
        }
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class = Reflect::get(&intl, &recipe.get(0)).ok()?.dyn_into::<Function>().ok()?;
        let new = |tag: &str| Reflect::construct(&class, &Array::of2(&JsValue::from_str(tag), &options));
        new(&self.tag).or_else(|_| new("en")).ok()
    }
}
