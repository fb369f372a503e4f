//! How far a caller may see, and how a guest proves an order is theirs.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Order;

/// Least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    Stub,
    /// The one who gets it as a present: what is coming, never what it cost, for whom or from whom.
    Gift,
    Order,
    Account,
}

/// How long a one-time code works. Source: the contract, "six digits, 10 minutes, five tries, single use".
pub const CODE_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
pub const CODE_TRIES: u32 = 5;
pub const CODE_DIGITS: usize = 6;

/// What a guest gives besides the order number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContactKey {
    Email(String),
    Phone(String),
    Postcode(String),
}

/// A one-time code waiting for its answer. The code itself is kept only as a hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    pub id: String,
    /// `None`: no order matched; answering always fails, and takes the same time.
    pub order_id: Option<String>,
    pub code_hash: Vec<u8>,
    pub expires_at: Timestamp,
    pub tries_left: u32,
    pub used_at: Option<Timestamp>,
}

/// Longest order number that is looked at.
pub const NUMBER_MAX_CHARS: usize = 64;
/// Digits of a phone number that are compared: the end of it, so that `+46 70 …`, `0046 70 …` and `070 …` are one number.
/// Eight digits are the shortest national significant numbers of the countries served (Denmark, Norway).
const PHONE_TAIL_DIGITS: usize = 8;

/// An order number as it is looked up: no space around or inside, no leading `#`, capital letters.
/// `None` where nothing is left or it is longer than [`NUMBER_MAX_CHARS`].
pub fn normal_number(text: &str) -> Option<String> {
    if text.chars().count() > NUMBER_MAX_CHARS {
        return None;
    }
    let plain: String =
        text.trim().trim_start_matches('#').chars().filter(|letter| !letter.is_whitespace()).collect();
    (!plain.is_empty()).then(|| plain.to_uppercase())
}

/// A contact as it is looked up; `None` where it can't be one.
pub fn normal_contact(contact: ContactKey) -> Option<ContactKey> {
    match contact {
        ContactKey::Email(text) => {
            let text = text.trim().to_lowercase();
            let (name, host) = text.rsplit_once('@')?;
            let plausible =
                !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
            (plausible && text.len() <= 254 && !text.contains(char::is_whitespace))
                .then_some(ContactKey::Email(text))
        }
        ContactKey::Phone(text) => {
            let known = |letter: char| {
                letter.is_ascii_digit() || letter.is_whitespace() || "+-().\u{a0}/".contains(letter)
            };
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let tail = digits.len().checked_sub(PHONE_TAIL_DIGITS)?;
            (text.chars().all(known) && digits.len() <= 17)
                .then(|| ContactKey::Phone(digits[tail..].to_owned()))
        }
        ContactKey::Postcode(text) => {
            let plain: String = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
            (2..=12).contains(&plain.chars().count()).then(|| ContactKey::Postcode(plain.to_uppercase()))
        }
    }
}

/// Every contact under which an order is found.
pub fn contact_keys(order: &Order) -> Vec<ContactKey> {
    let email = order.customer.email.clone().map(ContactKey::Email);
    let phone = order.customer.phone.clone().map(ContactKey::Phone);
    let postcode = Some(ContactKey::Postcode(order.address.postcode.clone()));
    [email, phone, postcode].into_iter().flatten().filter_map(normal_contact).collect()
}

impl Challenge {
    /// Tries a code: `true` once, for the right code in time. Every try counts, right or wrong.
    pub fn try_code(&mut self, code_hash: &[u8], now: Timestamp) -> bool {
        if self.tries_left == 0 || self.used_at.is_some() || now >= self.expires_at {
            return false;
        }
        self.tries_left -= 1;
        let right = self.order_id.is_some() && self.code_hash == code_hash;
        if right {
            self.used_at = Some(now);
        }
        right
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(" #1001 ", Some("1001"))]
    #[case("ab-12", Some("AB-12"))]
    #[case("##7", Some("7"))]
    #[case("10 482", Some("10482"))]
    #[case("#", None)]
    #[case("   ", None)]
    fn order_numbers_are_read_as_customers_type_them(#[case] typed: &str, #[case] read: Option<&str>) {
        assert_eq!(normal_number(typed).as_deref(), read);
    }

    #[test]
    fn an_endless_order_number_is_not_looked_at() {
        assert_eq!(normal_number(&"1".repeat(64)).map(|number| number.len()), Some(64));
        assert_eq!(normal_number(&"1".repeat(65)), None);
    }

    #[rstest]
    #[case("+46 70 123 45 67", "070-123 45 67")]
    #[case("0046701234567", "0701234567")]
    #[case("(555) 010-1234", "+1 555 010 1234")]
    fn one_phone_number_written_in_two_ways_is_one(#[case] one: &str, #[case] other: &str) {
        let read = |text: &str| normal_contact(ContactKey::Phone(text.into())).unwrap();
        assert_eq!(read(one), read(other));
    }

    #[rstest]
    #[case(ContactKey::Email("no at".into()))]
    #[case(ContactKey::Email("a@b".into()))]
    #[case(ContactKey::Email("a b@c.de".into()))]
    #[case(ContactKey::Phone("12".into()))]
    #[case(ContactKey::Phone("call me on 12345678".into()))]
    #[case(ContactKey::Postcode(" - ".into()))]
    fn what_cannot_be_a_contact_is_none(#[case] contact: ContactKey) {
        assert_eq!(normal_contact(contact), None);
    }

    #[test]
    fn case_and_space_do_not_matter() {
        assert_eq!(
            normal_contact(ContactKey::Email(" Åsa@Example.SE ".into())),
            Some(ContactKey::Email("åsa@example.se".into()))
        );
        assert_eq!(
            normal_contact(ContactKey::Postcode("ec1a 1bb".into())),
            Some(ContactKey::Postcode("EC1A1BB".into()))
        );
    }

    fn challenge() -> Challenge {
        Challenge {
            id: "c".into(),
            order_id: Some("o".into()),
            code_hash: vec![1],
            expires_at: Timestamp::UNIX_EPOCH + CODE_LIFETIME,
            tries_left: CODE_TRIES,
            used_at: None,
        }
    }

    #[test]
    fn the_right_code_works_once() {
        let mut challenge = challenge();
        assert!(challenge.try_code(&[1], Timestamp::UNIX_EPOCH));
        assert!(!challenge.try_code(&[1], Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn five_wrong_codes_lock() {
        let mut challenge = challenge();
        for _ in 0..CODE_TRIES {
            assert!(!challenge.try_code(&[2], Timestamp::UNIX_EPOCH));
        }
        assert!(!challenge.try_code(&[1], Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn a_code_is_too_late_at_the_end_of_its_time() {
        let just_before = Timestamp::UNIX_EPOCH + CODE_LIFETIME - SignedDuration::from_secs(1);
        assert!(challenge().try_code(&[1], just_before));
        assert!(!challenge().try_code(&[1], Timestamp::UNIX_EPOCH + CODE_LIFETIME));
    }

    #[test]
    fn without_an_order_no_code_is_right_and_tries_count_all_the_same() {
        let mut challenge = Challenge { order_id: None, ..challenge() };
        assert!(!challenge.try_code(&[1], Timestamp::UNIX_EPOCH));
        assert_eq!(challenge.tries_left, CODE_TRIES - 1);
    }
}
