//! A mail as it is stored, and what calls for one.
//!
//! Deliberately absent: what mails say, and which are called for; the server decides.

use aftersale_model::ask::Asked;
use aftersale_model::preferences::Topic;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A mail on its way out. Kept until it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub id: String,
    /// Two mails with one key are one mail: `access-code:<challenge id>`, `<order id>:<parcel id>:delivered`.
    pub dedupe_key: String,
    /// What it is about, in a word: `access-code`.
    pub kind: String,
    pub to: String,
    pub locale: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub created_at: Timestamp,
    /// How often it was taken for sending.
    pub attempts: u32,
    pub sent_at: Option<Timestamp>,
    /// From then on it is not sent any more.
    pub expires_at: Option<Timestamp>,
    /// Given up unsent: too old, or refused for good.
    pub ended_at: Option<Timestamp>,
    /// Where the customer ends mails of this kind at once; `None` for what is owed.
    pub unsubscribe_url: Option<String>,
    /// `None` for what is owed.
    pub optional: Option<Optional>,
    pub attachment: Option<Attachment>,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    /// As in `Content-Type`.
    pub kind: String,
    pub text: String,
}

/// What a mail that the customer can do without depends on, until the moment it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Optional {
    pub order_id: String,
    /// Under what the customer's preferences are kept.
    pub customer: String,
    pub topic: Topic,
}

/// An order that is to be looked through for mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmailed {
    pub order_id: String,
    /// Tells this change from a later one.
    pub mark: i64,
}

/// Decides whether a customer may be asked, given what they were asked before.
pub type MayAsk = Box<dyn FnOnce(&[Asked]) -> bool + Send>;

/// What becomes of a mail's words once it has left or was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Until [`MAILS_KEPT`] has passed.
    Keep,
    /// They carry a secret: gone in the same transaction.
    Blank,
}
