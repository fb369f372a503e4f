//! What is kept of a declaration, and what answers it: the receipt on screen, and the same by mail.
//!
//! Nothing here refuses one that says who withdraws from what: not the time, not the goods, not the order number.

use aftersale_api::Code;
use aftersale_api::operations::DECLARE_WITHDRAWAL;
use aftersale_api::withdrawal::{WithdrawalReceipt, WithdrawalRequest};
use aftersale_model::Order;
use aftersale_model::access::normal_number;
use aftersale_model::parcel::ParcelLine;
use aftersale_model::withdrawal::{Declaration, Receipt, Withdrawal};
use aftersale_store::{Declared, HeldContract};
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::told::told;
use crate::audit::Note;
use crate::error::ApiError;
use crate::idempotency;
use crate::mail;
use crate::state::App;

/// More is no list of what was in an order.
const LINES_MAX: usize = 200;
const LINE_ID_MAX_BYTES: usize = 128;
/// Without letters that are taken for digits: it is read out on the phone.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A declaration on its way into the store.
pub struct Arrival {
    pub declaration: Declaration,
    pub at: Timestamp,
    /// Token id or shop key, for the audit.
    pub subject: String,
    pub request_id: String,
}

/// The declaration as it was made, without the space around its words. All that is wrong with it at once.
pub fn declaration(wanted: WithdrawalRequest) -> Result<Declaration, ApiError> {
    let mut wrong = ApiError::new(Code::ValidationFailed);
    for (pointer, text) in
        [("/name", &wanted.name), ("/contract", &wanted.contract), ("/email", &wanted.email)]
    {
        if let Some(code) = fault(text.trim()) {
            wrong = wrong.at(pointer, code);
        }
    }
    let email = wanted.email.trim();
    // The receipt must be able to leave.
    if fault(email).is_none() && email.parse::<lettre::Address>().is_err() {
        wrong = wrong.at("/email", "invalid");
    }
    let locale = wanted.locale.trim();
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if locale.is_empty() || locale.len() > 35 || !plain(locale) {
        wrong = wrong.at("/locale", "invalid");
    }
    if wanted.lines.len() > LINES_MAX {
        wrong = wrong.at("/lines", "too_many");
    }
    for (at, line) in wanted.lines.iter().enumerate().take(LINES_MAX) {
        let named = (1..=LINE_ID_MAX_BYTES).contains(&line.line_id.len())
            && !line.line_id.chars().any(char::is_control);
        if !named {
            wrong = wrong.at(format!("/lines/{at}/line_id"), "invalid");
        }
        if line.quantity == 0 {
            wrong = wrong.at(format!("/lines/{at}/quantity"), "invalid");
        }
    }
    if !wrong.errors.is_empty() {
        wrong.errors.truncate(20);
        return Err(wrong);
    }
    Ok(Declaration {
        name: wanted.name.trim().into(),
        contract: wanted.contract.trim().into(),
        email: email.into(),
        lines: wanted
            .lines
            .into_iter()
            .map(|line| ParcelLine { line_id: line.line_id, quantity: line.quantity })
            .collect(),
        locale: locale.into(),
    })
}

/// Everything that is written and answered. `held`: the order of the caller's token.
pub fn receive(app: &App, arrival: Arrival, held: Option<HeldContract>) -> Result<Declared, ApiError> {
    let Arrival { declaration, at, subject, request_id } = arrival;
    let own = held.filter(|held| is_named(&held.order, &declaration.contract));
    let id = Uuid::now_v7().to_string();
    let refused = |_| ApiError::new(Code::ValidationFailed).at("", "invalid");
    let withdrawal = match &own {
        Some(held) => held
            .order
            .purchase(&super::policy(app))
            .withdraw(declaration, id, held.before, at)
            .map_err(refused)?,
        None => {
            let kept = declaration.of_unknown(id, at).map_err(refused)?;
            Withdrawal { number: reference(), ..kept }
        }
    };
    let order = own.as_ref().map(|held| &held.order);
    let receipt = receipt(app, &withdrawal, order);
    let shown = told(&receipt, app.receipts.sign(&receipt)?);
    let answer = idempotency::answer(StatusCode::CREATED, &shown)?;
    let note = Note {
        operation: DECLARE_WITHDRAWAL.id,
        order_id: withdrawal.order_id.as_deref(),
        subject: &subject,
        outcome: "ok",
        request_id: &request_id,
    };
    let file = file(&shown)?;
    Ok(Declared {
        mails: mail::withdrawal::compose(&withdrawal, &receipt, &app.profile, &file),
        audit: note.entry(at),
        answer,
        receipt: file,
        effect: order.and_then(|order| super::goods_back(app, order, &withdrawal, at)),
        withdrawal,
    })
}

/// Whether the order is the one that was meant.
fn is_named(order: &Order, contract: &str) -> bool {
    let number = normal_number(&order.number);
    number.is_some() && number == normal_number(contract)
}

/// Without the order it repeats what was declared, and nothing that only the shop knows.
fn receipt(app: &App, withdrawal: &Withdrawal, order: Option<&Order>) -> Receipt {
    let zone = TimeZone::get(&app.profile.time_zone).unwrap_or(TimeZone::UTC);
    let offset_s = zone.to_offset(withdrawal.declared_at).seconds();
    withdrawal.receipt(app.profile.name.clone(), order, offset_s)
}

/// As it is attached to the mail, and kept.
fn file(shown: &WithdrawalReceipt) -> Result<String, ApiError> {
    let text =
        serde_json::to_string_pretty(shown).map_err(|error| ApiError::new(Code::Internal).cause(error))?;
    Ok(text + "\n")
}

/// Drawn by lot, so that it is alike for every order number: `W-4K7M-9QXT-2B5D`, sixty bits.
fn reference() -> String {
    let letters: Vec<char> = (0..12).map(|_| char::from(LETTERS[rand::random_range(0..32_usize)])).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    format!("W-{}", groups.join("-"))
}

fn fault(text: &str) -> Option<&'static str> {
    match text {
        "" => Some("required"),
        text if text.chars().count() > 254 => Some("too_long"),
        text if text.chars().any(char::is_control) => Some("invalid"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::{Value, json};

    use super::*;

    fn told(changes: Value) -> String {
        let mut body = json!({
            "name": " Åsa Ek ", "contract": "#1001", "email": "asa@example.se", "locale": "de-AT", "lines": [],
        });
        for (name, value) in changes.as_object().into_iter().flatten() {
            body[name] = value.clone();
        }
        match declaration(serde_json::from_value(body).expect("of that shape")) {
            Ok(declaration) => declaration.name,
            Err(error) => {
                let told: Vec<String> =
                    error.errors.iter().map(|one| format!("{} {}", one.pointer, one.code)).collect();
                told.join(", ")
            }
        }
    }

    #[rstest]
    #[case(json!({}), "Åsa Ek")]
    #[case(json!({ "name": " ", "contract": "", "email": "" }), "/name required, /contract required, /email required")]
    #[case(json!({ "name": "x".repeat(255) }), "/name too_long")]
    #[case(json!({ "contract": "1\n2" }), "/contract invalid")]
    #[case(json!({ "email": "asa" }), "/email invalid")]
    #[case(json!({ "email": "asa@example.se, b@example.se" }), "/email invalid")]
    #[case(json!({ "locale": "" }), "/locale invalid")]
    #[case(json!({ "locale": "de_DE" }), "/locale invalid")]
    #[case(json!({ "lines": [{ "line_id": "a", "quantity": 0 }] }), "/lines/0/quantity invalid")]
    #[case(json!({ "lines": [{ "line_id": "", "quantity": 1 }] }), "/lines/0/line_id invalid")]
    fn only_what_says_nothing_is_refused(#[case] changes: Value, #[case] expected: &str) {
        assert_eq!(told(changes), expected);
    }

    #[test]
    fn a_reference_can_be_read_out_and_is_never_the_same() {
        let (one, other) = (reference(), reference());
        assert_ne!(one, other);
        assert_eq!(one.len(), "W-4K7M-9QXT-2B5D".len());
        assert!(!one.contains(['I', 'L', 'O', 'U']), "{one}");
    }
}
