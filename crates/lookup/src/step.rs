//! What was typed, what is wrong with it, and why the customer is asked.

use aftersale_api::problem::Code;
use aftersale_client::{Failure, Trouble};

#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Lookup(Lookup),
    Code(CodeEntry),
}

/// Finding an order by its number and one detail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lookup {
    pub number: String,
    pub key: Key,
    pub value: String,
    pub wrong: Vec<Wrong>,
    /// Why the customer is here, where it is not by choice.
    pub notice: Option<Notice>,
    pub trouble: Option<Trouble>,
    pub sending: bool,
}

/// The detail that goes with an order number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    #[default]
    Email,
    Phone,
    Postcode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Number,
    Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Expired,
    LinkInvalid,
    NotFound,
    NoAccess,
}

/// Entering the code from the mail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeEntry {
    pub lookup: Lookup,
    pub challenge_id: String,
    /// How long the code works.
    pub minutes: u32,
    pub wrong: Option<WrongCode>,
    pub trouble: Option<Trouble>,
    /// Another code was asked for.
    pub resent: bool,
    pub sending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCode {
    NotSixDigits,
    Refused,
}

impl Step {
    /// A look-up with nothing typed but what the page knows.
    pub fn of(number: &str, notice: Option<Notice>) -> Self {
        Step::Lookup(Lookup { number: number.to_owned(), notice, ..Lookup::default() })
    }

    /// The look-up that is shown.
    pub fn lookup(&mut self) -> Option<&mut Lookup> {
        match self {
            Step::Lookup(lookup) => Some(lookup),
            Step::Code(_) => None,
        }
    }

    /// The code entry that is shown.
    pub fn code(&mut self) -> Option<&mut CodeEntry> {
        match self {
            Step::Lookup(_) => None,
            Step::Code(entry) => Some(entry),
        }
    }
}

impl Key {
    pub const ALL: [Key; 3] = [Key::Email, Key::Phone, Key::Postcode];

    pub fn as_str(self) -> &'static str {
        match self {
            Key::Email => "email",
            Key::Phone => "phone",
            Key::Postcode => "postcode",
        }
    }

    pub fn read(name: &str) -> Self {
        match name {
            "phone" => Key::Phone,
            "postcode" => Key::Postcode,
            _ => Key::Email,
        }
    }
}

impl Lookup {
    /// Notes what is missing or can't be right. The server judges the rest, without telling what was wrong.
    pub fn check(&mut self) {
        self.wrong.clear();
        let number = self.number.trim().trim_start_matches('#');
        if number.is_empty() || number.len() > 64 {
            self.wrong.push(Wrong::Number);
        }
        let value = self.value.trim();
        let fits = match self.key {
            Key::Email => {
                value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
                    && value.len() < 255
            }
            Key::Phone => value.bytes().filter(u8::is_ascii_digit).count() > 3 && value.len() < 33,
            Key::Postcode => !value.is_empty() && value.len() < 17,
        };
        if !fits {
            self.wrong.push(Wrong::Value);
        }
    }
}

impl Notice {
    /// Why a failed call leads to the look-up; `None` where it does not.
    pub fn of(failure: &Failure) -> Option<Self> {
        let Failure::Rejected(problem, _) = failure else { return None };
        match problem.code {
            Code::LinkExpired | Code::ExpiredToken => Some(Notice::Expired),
            Code::LinkInvalid | Code::InvalidToken | Code::MissingToken => Some(Notice::LinkInvalid),
            Code::InsufficientAccess => Some(Notice::NoAccess),
            Code::NotFound => Some(Notice::NotFound),
            _ => None,
        }
    }
}

/// The six digits in a text with spaces, dashes or full-width digits; `None` where there are not six.
pub fn code_of(text: &str) -> Option<String> {
    let digits: String = text
        .chars()
        .filter_map(|character| {
            // Full-width digits come from East Asian keyboards.
            let plain = match u32::from(character) {
                wide @ 0xFF10..=0xFF19 => char::from_u32(wide - 0xFF10 + 0x30)?,
                _ => character,
            };
            plain.is_ascii_digit().then_some(plain)
        })
        .collect();
    (digits.len() == 6).then_some(digits)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("1001", Key::Email, "astrid@example.com", &[])]
    #[case(" #1001 ", Key::Email, " Astrid@Example.com ", &[])]
    #[case("1001", Key::Phone, "+46 70 123 45 67", &[])]
    #[case("1001", Key::Postcode, "211 54", &[])]
    #[case("", Key::Email, "astrid@example.com", &[Wrong::Number])]
    #[case(" # ", Key::Email, "astrid@example.com", &[Wrong::Number])]
    #[case("1001", Key::Email, "astrid", &[Wrong::Value])]
    #[case("1001", Key::Email, "@example.com", &[Wrong::Value])]
    #[case("1001", Key::Phone, "12", &[Wrong::Value])]
    #[case("1001", Key::Postcode, "  ", &[Wrong::Value])]
    #[case("1001", Key::Postcode, "more than sixteen characters", &[Wrong::Value])]
    #[case("", Key::Phone, "", &[Wrong::Number, Wrong::Value])]
    fn a_look_up_is_checked_before_it_is_sent(
        #[case] number: &str,
        #[case] key: Key,
        #[case] value: &str,
        #[case] wrong: &[Wrong],
    ) {
        let mut lookup = Lookup { number: number.into(), key, value: value.into(), ..Lookup::default() };
        lookup.check();
        assert_eq!(lookup.wrong, wrong);
    }

    #[rstest]
    #[case("123456", Some("123456"))]
    #[case(" 123 456 ", Some("123456"))]
    #[case("12-34-56", Some("123456"))]
    #[case("１２３４５６", Some("123456"))]
    #[case("Your code: 123456", Some("123456"))]
    #[case("12345", None)]
    #[case("1234567", None)]
    #[case("", None)]
    fn a_code_may_be_pasted_as_it_stands_in_the_mail(#[case] typed: &str, #[case] code: Option<&str>) {
        assert_eq!(code_of(typed).as_deref(), code);
    }
}
