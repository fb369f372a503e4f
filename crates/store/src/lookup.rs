//! A guest's look-up between its acknowledgement and what comes of it, and the answer to a code.
//!
//! Deliberately absent: the look-up itself. It is no part of the acknowledgement, which must not tell whether an order
//! exists, neither by its words nor by its time.

use aftersale_model::access::ContactKey;
use jiff::Timestamp;

use crate::{AuditEntry, CodeTried, KeptAnswer, KeyClaim, Mail};

/// What a guest told about their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The challenge that waits for the code.
    pub challenge_id: String,
    /// The challenge's: a code that comes later is no use.
    pub expires_at: Timestamp,
    /// As typed.
    pub number: String,
    /// Normalised by `model::access::normal_contact`.
    pub contact: ContactKey,
    pub locale: Option<String>,
    /// For the audit: shop key id and request.
    pub subject: String,
    pub request_id: String,
}

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub order_id: String,
    /// Of the code that opens it.
    pub code_hash: Vec<u8>,
    /// `None`: the order has no address to send the code to.
    pub mail: Option<Mail>,
    pub audit: AuditEntry,
}

/// What a write leaves behind besides its effect.
#[derive(Clone, Copy, Debug)]
pub struct Receipt<'a> {
    pub claim: &'a KeyClaim,
    pub audit: &'a AuditEntry,
    pub answer: &'a KeptAnswer,
}

/// Decides what a try is answered, while its challenge is held. The text of a failure is for the log and holds no
/// personal data.
pub type Reply = Box<dyn FnOnce(CodeTried) -> Result<(AuditEntry, KeptAnswer), String> + Send>;
