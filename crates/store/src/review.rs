//! Reviews as they are kept: one for each subject of an order, with what the shop decided about it.
//!
//! Deliberately absent: whether one may be written, changed or shown; `model` says that.

use aftersale_model::Order;
use aftersale_model::review::{Review, ReviewState, Summary};
use async_trait::async_trait;
use jiff::Timestamp;

use crate::{AuditEntry, KeptAnswer, KeyClaim, Named, StoreError};

/// An order nobody else can write to, with its reviews.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldReviews {
    pub order: Order,
    /// In the order they were sent.
    pub reviews: Vec<Review>,
    /// Those of the uploads asked for that may be used.
    pub uploads: Vec<String>,
}

/// What a write does and answers: written in one transaction, all or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    pub change: Option<ReviewWrite>,
    pub audit: AuditEntry,
    pub answer: KeptAnswer,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ReviewWrite {
    /// Adds it, or puts it in the place of the one with its id. Photos it no longer has are forgotten.
    Put(Box<Review>),
    /// Takes it back, with its photos.
    Delete(String),
}

/// Decides while the order is held. The text of a failure is for the log and holds no personal data.
pub type DecideReview = Box<dyn FnOnce(HeldReviews) -> Result<Reviewed, String> + Send>;

/// What the shop makes of a review as it stands.
pub type Moderate = Box<dyn FnOnce(Review) -> Moderated + Send>;

/// Written in one transaction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moderated {
    /// `None` leaves it.
    pub review: Option<Review>,
    pub audit: Option<AuditEntry>,
}

/// Which of a product's published reviews, and in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub sort: Sort,
    /// Only those with so many stars.
    pub stars: Option<u8>,
    /// Only those with photos.
    pub photos: bool,
}

/// Of the same stars the newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Newest,
    Oldest,
    Highest,
    Lowest,
}

/// The part of a store that keeps reviews; each method is one transaction, as [`crate::Store`]'s are.
#[async_trait]
pub trait Reviews: Send + Sync + 'static {
    /// In the order they were sent.
    async fn reviews_of(&self, order_id: &str) -> Result<Vec<Review>, StoreError>;

    /// Of every order of a customer.
    async fn reviews_by(&self, customer_id: &str) -> Result<Vec<Review>, StoreError>;

    async fn review(&self, id: &str) -> Result<Option<Review>, StoreError>;

    /// Decides on a review of the order while nobody else can write to it, and writes what was decided with the answer
    /// to keep; `None` where there is no such order.
    async fn book_review(
        &self,
        order_id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: DecideReview,
    ) -> Result<Option<KeptAnswer>, StoreError>;

    /// Adds those that are not there yet, by their ids and by what they are about; tells how many. They may be of orders
    /// nobody knows any more.
    async fn add_reviews(&self, reviews: &[Review]) -> Result<u32, StoreError>;

    /// The shop's own word on a review, while nobody else can write to its order; what then stands, `None` where there
    /// is no such review.
    async fn moderate(&self, id: &str, decide: Moderate) -> Result<Option<Review>, StoreError>;

    /// Those in a state, oldest first, after the one that was sent then and has that id; it may be gone.
    async fn reviews_in(
        &self,
        state: ReviewState,
        after: Option<(Timestamp, &str)>,
        limit: u32,
    ) -> Result<Vec<Review>, StoreError>;

    /// Published reviews of a product, after the one with that id; `None`: it is not among them.
    async fn published(
        &self,
        product_id: &str,
        listing: Listing,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Option<Vec<Review>>, StoreError>;

    async fn review_summary(&self, product_id: &str) -> Result<Summary, StoreError>;
}
