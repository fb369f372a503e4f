//! A customer's points as they are kept: entries that are only ever added, chained by their hashes.
//!
//! Deliberately absent: the balance. It is a fold over the entries, in `model`, and stands nowhere.

use aftersale_model::loyalty::chain::{self, Broken, Link};
use aftersale_model::loyalty::entry::Entry;

use async_trait::async_trait;

use crate::{AuditEntry, KeptAnswer, KeyClaim, StoreError};

/// Where a ledger ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerHead {
    pub place: u64,
    pub hash: [u8; 32],
}

/// All that happened to a customer's points so far, in the order it was noted.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptLedger {
    pub entries: Vec<Entry>,
    pub head: LedgerHead,
}

/// What tells that nothing a balance follows from was written since: where the ledger ends, and how many orders of the
/// customer there are in how many revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsMark {
    pub head: LedgerHead,
    pub orders: i64,
    pub revisions: i64,
}

/// What is added with its answer; nothing where the answer is a refusal.
#[derive(Clone, Debug, PartialEq)]
pub struct Booked {
    pub entries: Vec<Entry>,
    pub audit: AuditEntry,
    pub answer: KeptAnswer,
}

/// Decides while a customer's ledger is held. The text of a failure is for the log and holds no personal data.
pub type Book = Box<dyn FnOnce(KeptLedger) -> Result<Booked, String> + Send>;

/// As [`Book`], for facts that nobody waits for; an entry whose id is known is left out.
pub type NoteFacts = Box<dyn FnOnce(&[Entry]) -> Vec<Entry> + Send>;

/// The part of a store that keeps points; each method is one transaction, as [`crate::Store`]'s are.
#[async_trait]
pub trait Points: Send + Sync + 'static {
    /// All that happened to a customer's points. A ledger that was tampered with is `Failed`.
    async fn points(&self, customer_id: &str) -> Result<KeptLedger, StoreError>;

    /// The mark of all that a customer's points follow from; cheap, however long the ledger is.
    async fn points_mark(&self, customer_id: &str) -> Result<PointsMark, StoreError>;

    /// Ids of customers who have ordered, after that one and in its order.
    async fn customers(&self, after: Option<&str>, limit: u32) -> Result<Vec<String>, StoreError>;

    /// Decides on a customer's points while nobody else can add to them, and adds what was decided with the answer to
    /// keep: all or nothing, and nothing where the claim was taken over.
    async fn book_points(
        &self,
        customer_id: &str,
        claim: &KeyClaim,
        decide: Book,
    ) -> Result<KeptAnswer, StoreError>;

    /// Adds facts to a customer's points that are not known yet, while nobody else can; tells how many.
    async fn note_points(&self, customer_id: &str, decide: NoteFacts) -> Result<usize, StoreError>;
}

impl LedgerHead {
    /// Of a ledger without entries.
    pub fn root(customer_id: &str) -> Self {
        Self { place: 0, hash: chain::root(customer_id) }
    }

    /// The links that these entries become, and the head after them.
    pub fn after(&self, entries: &[Entry]) -> Result<(Self, Vec<Link>), StoreError> {
        let (mut head, mut links) = (self.clone(), Vec::with_capacity(entries.len()));
        for entry in entries {
            let document = serde_json::to_string(entry)
                .map_err(|why| StoreError::Failed(format!("an entry can't be written: {why}")))?;
            let link = Link::after(&head.hash, head.place + 1, document);
            head = Self { place: link.place, hash: link.hash };
            links.push(link);
        }
        Ok((head, links))
    }
}

/// Reads a chain, but not one that was tampered with.
pub(crate) fn entries(
    customer_id: &str,
    links: &[Link],
    head: &LedgerHead,
) -> Result<Vec<Entry>, StoreError> {
    let broken = |why: Broken| StoreError::Failed(format!("a ledger does not hold: {why}"));
    chain::verify(customer_id, links, &head.hash).map_err(broken)?;
    if links.last().map_or(0, |link| link.place) != head.place {
        return Err(broken(Broken::End(head.place)));
    }
    let read = |link: &Link| {
        serde_json::from_str(&link.document)
            .map_err(|why| StoreError::Failed(format!("entry {} can't be read: {why}", link.place)))
    };
    links.iter().map(read).collect()
}
