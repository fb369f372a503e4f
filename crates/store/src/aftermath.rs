//! What is kept beside the shop's documents: claims, votes, carriers' reports, uploads, preferences, and what changed.
//!
//! Deliberately absent: when something may be written; the caller decides that, inside the store's transaction.

use aftersale_model::Order;
use aftersale_model::claim::Claim;
use aftersale_model::order::Vote;
use aftersale_model::preferences::Preferences;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use crate::{AuditEntry, KeptAnswer, Mail, StoreError};

/// How long `tidy` keeps changes, at least. Source: the contract, "how long a server can continue from an event's id".
pub const CHANGES_KEPT: SignedDuration = SignedDuration::from_hours(1);

/// The right to run one write, until another call takes it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyClaim {
    pub scope: String,
    pub key: String,
    /// Tells this claim from the one that takes it over.
    pub claimed_at: Timestamp,
}

/// An order nobody else can write to, as it stands with all that is kept about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub order: Order,
    /// Those of the uploads asked for that may be used.
    pub uploads: Vec<String>,
}

/// Whose uploads a write names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'a> {
    pub owner: &'a str,
    pub uploads: &'a [String],
}

/// What a write does and answers: written in one transaction, all or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub effect: Option<Effect>,
    pub mails: Vec<Mail>,
    pub audit: AuditEntry,
    pub answer: KeptAnswer,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The order is called off.
    Cancel(Timestamp),
    /// Its photos are used up.
    Claim(Claim),
    /// Takes the place of an earlier vote on the parcel.
    Vote(Vote),
}

/// Decides while the order is held. The text of a failure is for the log and holds no personal data.
pub type Decide = Box<dyn FnOnce(Held) -> Result<Decision, String> + Send>;

/// Decides while a customer's preferences are held. `None` for the preferences: they stay as they are.
pub type Prefer = Box<dyn FnOnce(Preferences) -> Result<(Option<Preferences>, KeptAnswer), String> + Send>;

/// A photo that was received; its bytes are in the object store under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub id: String,
    /// Who may use it.
    pub owner: String,
    pub bytes: u32,
    /// When it is thrown away if nothing names it by then.
    pub expires_at: Timestamp,
}

/// How many reports were new, and how many were known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: u32,
    pub known: u32,
}

/// Something about an order is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Rises in the order of commits, with gaps: who has read up to an id has missed nothing below it.
    pub id: i64,
    pub order_id: String,
    pub customer_id: Option<String>,
}

/// What can be continued from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The oldest change that is kept; 0 where there never was one.
    pub oldest: i64,
    pub newest: i64,
}

impl Reach {
    /// Whether every change after `id` is still there.
    pub fn holds(&self, id: i64) -> bool {
        self.oldest - 1 <= id && id <= self.newest && id >= 0
    }
}

/// Waits for changes, whichever server writes them.
#[async_trait]
pub trait Watch: Send {
    /// Returns once something may have changed since the last call; now and then for nothing.
    async fn changed(&mut self) -> Result<(), StoreError>;
}
