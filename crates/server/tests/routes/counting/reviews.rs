//! The part that keeps reviews.

use aftersale_model::review::{Review, ReviewState, Summary};
use aftersale_store::{DecideReview, KeptAnswer, KeyClaim, Listing, Moderate, Named, Reviews, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;

use super::Counting;

#[async_trait]
impl Reviews for Counting {
    async fn reviews_of(&self, order_id: &str) -> Result<Vec<Review>, StoreError> {
        self.count("reviews_of")?.reviews_of(order_id).await
    }

    async fn reviews_by(&self, customer_id: &str) -> Result<Vec<Review>, StoreError> {
        self.count("reviews_by")?.reviews_by(customer_id).await
    }

    async fn review(&self, id: &str) -> Result<Option<Review>, StoreError> {
        self.count("review")?.review(id).await
    }

    async fn book_review(
        &self,
        order_id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: DecideReview,
    ) -> Result<Option<KeptAnswer>, StoreError> {
        self.count("book_review")?.book_review(order_id, named, claim, now, decide).await
    }

    async fn add_reviews(&self, reviews: &[Review]) -> Result<u32, StoreError> {
        self.count("add_reviews")?.add_reviews(reviews).await
    }

    async fn moderate(&self, id: &str, decide: Moderate) -> Result<Option<Review>, StoreError> {
        self.count("moderate")?.moderate(id, decide).await
    }

    async fn reviews_in(
        &self,
        state: ReviewState,
        after: Option<(Timestamp, &str)>,
        limit: u32,
    ) -> Result<Vec<Review>, StoreError> {
        self.count("reviews_in")?.reviews_in(state, after, limit).await
    }

    async fn published(
        &self,
        product_id: &str,
        listing: Listing,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Option<Vec<Review>>, StoreError> {
        self.count("published")?.published(product_id, listing, after, limit).await
    }

    async fn review_summary(&self, product_id: &str) -> Result<Summary, StoreError> {
        self.count("review_summary")?.review_summary(product_id).await
    }
}
