//! What is kept beside the shop's documents: claims, votes, carriers' reports, uploads, preferences, and what changed.
//!
//! Deliberately absent: when something may be written; the caller decides that, inside the store's transaction.

use aftersale_model::Order;
use aftersale_model::claim::Claim;
use aftersale_model::order::Vote;
use aftersale_model::preferences::Preferences;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::exchange::Reservation;
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
    /// What is held of the variants asked for, by whichever order, and what this order holds. Nobody else can hold more
    /// of them meanwhile.
    pub holdings: Vec<Holding>,
}

/// Pieces that are held, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub order_id: String,
    /// The line they are to take the place of; `None` once a request has them.
    pub line_id: Option<String>,
    pub reservation: Reservation,
}

/// What a write names beside its order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'a> {
    /// Whose uploads.
    pub owner: &'a str,
    pub uploads: &'a [String],
    /// Ids of variants.
    pub variants: &'a [String],
    /// Tracking numbers it brings to the order: what is reported about one meanwhile waits for it.
    pub numbers: &'a [String],
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
    /// A new request. Its photos are used up; `holds` take the place of what the order held of their variants.
    Return { request: Box<ReturnRequest>, lapses_at: Option<Timestamp>, holds: Vec<Reservation> },
    /// A request goes on. Once it is over, nothing is held for it.
    ReturnStep { request: Box<ReturnRequest>, lapses_at: Option<Timestamp> },
    /// Takes the place of what has its id.
    Hold { line_id: String, reservation: Reservation },
}

impl Effect {
    /// Whether those who follow the order look again: what is held is on no page.
    pub fn is_seen(&self) -> bool {
        !matches!(self, Self::Hold { .. })
    }
}

/// Decides while the order is held. The text of a failure is for the log and holds no personal data.
pub type Decide = Box<dyn FnOnce(Held) -> Result<Decision, String> + Send>;

/// As [`Decide`], for what nobody waits for an answer to; `None`: the order stays as it is.
pub type Amend = Box<dyn FnOnce(Held) -> Result<Option<(Effect, AuditEntry)>, String> + Send>;

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
