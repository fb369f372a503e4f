//! Points in the shop's own words: counted by the plural rules of the language those words are in, and what they pay.

use aftersale_api::Money;
use aftersale_api::loyalty::{PointsName, WorthRule};
use aftersale_text::Words;
use aftersale_ui::push_digits;

/// The shop's words may be in another language than the widget's.
#[derive(Clone)]
pub struct Naming {
    words: Words,
    pub name: PointsName,
}

impl Naming {
    pub fn new(name: PointsName) -> Self {
        #[cfg(target_arch = "wasm32")]
        let words = Words::new(&name.lang, js_sys::Array::new());
        #[cfg(not(target_arch = "wasm32"))]
        let words = Words::new(&name.lang, &[]);
        Self { words, name }
    }

    /// `1,250 moments`
    pub fn counted(&self, points: u32) -> String {
        let category = self.words.category(points);
        let mut form = "{n}";
        for one in &self.name.counted {
            // `other` stands last, for what has no form of its own.
            if one.category == "other" || one.category.starts_with(category) {
                form = &one.text;
                break;
            }
        }
        let mut text = String::new();
        let mut rest = form;
        while let Some(letter) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("{n}") {
                text.push_str(&self.words.number(points));
                rest = after;
            } else {
                text.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
        text
    }

    /// `+74 moments`, `−200 moments`
    pub fn change(&self, points: i32) -> String {
        let mut text = String::from(if points < 0 { "−" } else { "+" });
        text.push_str(&self.counted(points.unsigned_abs()));
        text
    }

    pub fn number(&self, points: u32) -> String {
        self.words.number(points)
    }
}

/// What so many points pay, rounded down to the currency's smallest coin.
pub fn pays(points: u32, rule: &WorthRule) -> Money {
    let (mut minor, mut digits, mut behind) = (0_u64, 0_u32, false);
    for byte in rule.pays.amount.bytes() {
        match byte {
            b'0'..=b'9' => {
                minor = minor.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
                digits += u32::from(behind);
            }
            _ => behind = true,
        }
    }
    let worth = minor.saturating_mul(u64::from(points)) / u64::from(rule.points.max(1));
    let mut power = 10_u64.saturating_pow(digits);
    let mut amount = String::new();
    push_digits(&mut amount, u32::try_from(worth / power).unwrap_or(u32::MAX));
    if digits > 0 {
        amount.push('.');
    }
    while power > 1 {
        power /= 10;
        amount.push(char::from(b'0' + (worth / power % 10) as u8));
    }
    Money { amount, currency: rule.pays.currency.clone() }
}

#[cfg(test)]
mod tests {
    use aftersale_api::loyalty::CountedForm;

    use super::*;

    fn naming(lang: &str, forms: &[(&str, &str)]) -> Naming {
        let form = |(category, text): &(&str, &str)| CountedForm {
            category: (*category).into(),
            text: (*text).into(),
        };
        Naming::new(PointsName {
            lang: lang.into(),
            title: String::new(),
            counted: forms.iter().map(form).collect(),
            icon_url: None,
        })
    }

    #[test]
    fn points_are_counted_as_the_language_of_their_name_counts() {
        let polish =
            [("one", "{n} chwila"), ("few", "{n} chwile"), ("many", "{n} chwil"), ("other", "{n} chwili")];
        for (lang, forms, count, said) in [
            ("pl", &polish[..], 1, "1 chwila"),
            ("pl", &polish[..], 2, "2 chwile"),
            ("pl", &polish[..], 5, "5 chwil"),
            ("pl", &polish[..], 22, "22 chwile"),
            ("en", &[("one", "{n} moment"), ("other", "{n} moments")][..], 1_250, "1,250 moments"),
            ("bg", &[("one", "{n} миг"), ("other", "{n} мига")][..], 2, "2 мига"),
            ("sv", &[("other", "✦ {n} {n}")][..], 1, "✦ 1 1"),
            ("en", &[][..], 7, "7"),
        ] {
            assert_eq!(naming(lang, forms).counted(count), said);
        }
        assert_eq!(naming("pl", &polish).change(-2), "−2 chwile");
    }

    #[test]
    fn what_points_pay_is_rounded_down_and_has_the_currencys_digits() {
        let rule = |points, amount: &str, currency: &str| WorthRule {
            points,
            pays: Money { amount: amount.into(), currency: currency.into() },
        };
        for (points, rule, amount) in [
            (200, rule(100, "5.00", "EUR"), "10.00"),
            (150, rule(100, "5.00", "EUR"), "7.50"),
            (1, rule(3, "0.10", "EUR"), "0.03"),
            (250, rule(100, "50", "JPY"), "125"),
            (10, rule(100, "1.000", "KWD"), "0.100"),
            (5, rule(0, "1.00", "EUR"), "5.00"),
        ] {
            assert_eq!(pays(points, &rule).amount, amount);
        }
    }
}
