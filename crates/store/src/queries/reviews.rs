//! Reviews. A write holds the order it belongs to, so that of two about the same subject one comes second.

use aftersale_model::review::{Review, ReviewState, Subject, Summary};
use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::Row as _;

use super::aftermath::{read, written};
use super::{Connection, Engine, Row, audit, idempotency, orders, storable, uploads};
use crate::review::{DecideReview, HeldReviews, Listing, Moderate, ReviewWrite, Reviews, Sort};
use crate::{KeptAnswer, KeyClaim, Named, StoreError, instant};

#[async_trait]
impl Reviews for Engine {
    async fn reviews_of(&self, order_id: &str) -> Result<Vec<Review>, StoreError> {
        of(&mut *self.reader().await?, order_id).await
    }

    async fn reviews_by(&self, customer_id: &str) -> Result<Vec<Review>, StoreError> {
        let rows = sqlx::query(
            "SELECT reviews.id, reviews.document FROM orders JOIN reviews ON reviews.order_id = orders.id
             WHERE orders.customer_id = $1 ORDER BY reviews.sent_at, reviews.id",
        )
        .bind(storable(customer_id))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(kept).collect()
    }

    async fn review(&self, id: &str) -> Result<Option<Review>, StoreError> {
        one(&mut *self.reader().await?, id).await
    }

    async fn book_review(
        &self,
        order_id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: DecideReview,
    ) -> Result<Option<KeptAnswer>, StoreError> {
        let mut tx = self.begin().await?;
        let answer = book(&mut tx, order_id, named, claim, now, decide).await?;
        tx.commit().await?;
        self.ring();
        Ok(answer)
    }

    async fn add_reviews(&self, reviews: &[Review]) -> Result<u32, StoreError> {
        let mut tx = self.begin().await?;
        let mut new = 0;
        for review in reviews {
            new += write(&mut tx, review, ONCE).await?;
        }
        tx.commit().await?;
        Ok(u32::try_from(new).unwrap_or(u32::MAX))
    }

    async fn moderate(&self, id: &str, decide: Moderate) -> Result<Option<Review>, StoreError> {
        let mut tx = self.begin().await?;
        let review = moderate(&mut tx, id, decide).await?;
        tx.commit().await?;
        Ok(review)
    }

    async fn reviews_in(
        &self,
        state: ReviewState,
        after: Option<(Timestamp, &str)>,
        limit: u32,
    ) -> Result<Vec<Review>, StoreError> {
        // None was sent before all time.
        let (sent_at, id) = after.map_or((i64::MIN, ""), |(at, id)| (instant::to_column(at), id));
        let rows = sqlx::query(
            "SELECT id, document FROM reviews WHERE state = $1 AND (sent_at, id) > ($2, $3)
             ORDER BY sent_at, id LIMIT $4",
        )
        .bind(column(state))
        .bind(sent_at)
        .bind(storable(id))
        .bind(i64::from(limit))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(kept).collect()
    }

    async fn published(
        &self,
        product_id: &str,
        listing: Listing,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Option<Vec<Review>>, StoreError> {
        published(&mut *self.reader().await?, product_id, listing, after, limit).await
    }

    async fn review_summary(&self, product_id: &str) -> Result<Summary, StoreError> {
        let rows = sqlx::query(
            "SELECT state, stars, COUNT(*) AS times FROM reviews WHERE product_id = $1 GROUP BY state, stars",
        )
        .bind(storable(product_id))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        let mut summary = Summary::default();
        for row in &rows {
            let (stars, times): (i64, i64) = (row.try_get("stars")?, row.try_get("times")?);
            let (stars, times) = (u8::try_from(stars).unwrap_or(0), u64::try_from(times).unwrap_or(0));
            summary.count(state(row.try_get("state")?), stars, times);
        }
        Ok(summary)
    }
}

async fn book(
    db: &mut Connection,
    order_id: &str,
    named: Named<'_>,
    claim: &KeyClaim,
    now: Timestamp,
    decide: DecideReview,
) -> Result<Option<KeptAnswer>, StoreError> {
    let Some(order) = orders::lock(db, order_id).await? else { return Ok(None) };
    let reviews = of(db, order_id).await?;
    let uploads = uploads::usable(db, named, now).await?;
    let held = HeldReviews { order, reviews: reviews.clone(), uploads };
    let decided = decide(held).map_err(StoreError::Failed)?;
    idempotency::keep(db, claim, &decided.answer).await?;
    audit::add(db, &decided.audit).await?;
    match &decided.change {
        Some(ReviewWrite::Put(review)) => {
            let before = reviews.iter().find(|known| known.id == review.id);
            put(db, review, before, now).await?;
        }
        Some(ReviewWrite::Delete(id)) => {
            if let Some(review) = reviews.iter().find(|known| known.id == *id) {
                uploads::release(db, &photos(review), now).await?;
            }
            sqlx::query("DELETE FROM reviews WHERE id = $1 AND order_id = $2")
                .bind(storable(id))
                .bind(storable(order_id))
                .execute(&mut *db)
                .await?;
        }
        None => return Ok(Some(decided.answer)),
    }
    // What follows from an order follows from its reviews too.
    orders::moved(db, order_id).await?;
    Ok(Some(decided.answer))
}

async fn moderate(db: &mut Connection, id: &str, decide: Moderate) -> Result<Option<Review>, StoreError> {
    let Some(review) = one(db, id).await? else { return Ok(None) };
    orders::lock(db, &review.order_id).await?;
    // It may have been changed before the order was held.
    let Some(review) = one(db, id).await? else { return Ok(None) };
    let decided = decide(review.clone());
    if let Some(entry) = &decided.audit {
        audit::add(db, entry).await?;
    }
    let Some(after) = decided.review else { return Ok(Some(review)) };
    write(db, &after, ANEW).await?;
    Ok(Some(after))
}

async fn put(
    db: &mut Connection,
    review: &Review,
    before: Option<&Review>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (had, has) = (before.map(photos).unwrap_or_default(), photos(review));
    let new: Vec<String> = has.iter().filter(|id| !had.contains(id)).cloned().collect();
    let gone: Vec<String> = had.iter().filter(|id| !has.contains(id)).cloned().collect();
    write(db, review, ANEW).await?;
    uploads::use_up(db, &new, &review.id).await?;
    uploads::release(db, &gone, now).await
}

/// What becomes of a review that is there: this one is in its place, or it stays.
const ANEW: &str =
    "(id) DO UPDATE SET state = excluded.state, stars = excluded.stars, photos = excluded.photos,
                        document = excluded.document";
const ONCE: &str = "DO NOTHING";

/// How many rows were written.
async fn write(db: &mut Connection, review: &Review, known: &'static str) -> Result<u64, StoreError> {
    let product_id = match &review.subject {
        Subject::Product(id) => Some(storable(id)),
        Subject::Delivery | Subject::Shop => None,
    };
    let text = format!(
        "INSERT INTO reviews (id, order_id, subject, product_id, state, stars, photos, sent_at, document)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT {known}"
    );
    let done = sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(storable(&review.id))
        .bind(storable(&review.order_id))
        .bind(storable(&subject(&review.subject)))
        .bind(product_id)
        .bind(column(review.state()))
        .bind(i64::from(review.said.stars))
        .bind(i64::try_from(review.said.photos.len()).unwrap_or(i64::MAX))
        .bind(instant::to_column(review.sent_at))
        .bind(written(review)?)
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

async fn of(db: &mut Connection, order_id: &str) -> Result<Vec<Review>, StoreError> {
    let rows = sqlx::query("SELECT id, document FROM reviews WHERE order_id = $1 ORDER BY sent_at, id")
        .bind(storable(order_id))
        .fetch_all(db)
        .await?;
    rows.iter().map(kept).collect()
}

async fn one(db: &mut Connection, id: &str) -> Result<Option<Review>, StoreError> {
    let row = sqlx::query("SELECT id, document FROM reviews WHERE id = $1")
        .bind(storable(id))
        .fetch_optional(db)
        .await?;
    row.as_ref().map(kept).transpose()
}

async fn published(
    db: &mut Connection,
    product_id: &str,
    listing: Listing,
    after: Option<&str>,
    limit: u32,
) -> Result<Option<Vec<Review>>, StoreError> {
    let place = match after {
        None => None,
        Some(id) => {
            let found = sqlx::query(
                "SELECT stars, sent_at, id FROM reviews WHERE id = $1 AND product_id = $2 AND state = 'published'",
            )
            .bind(storable(id))
            .bind(storable(product_id))
            .fetch_optional(&mut *db)
            .await?;
            let Some(row) = found else { return Ok(None) };
            let place: (i64, i64, String) =
                (row.try_get("stars")?, row.try_get("sent_at")?, row.try_get("id")?);
            Some(place)
        }
    };
    // What follows the last one, in each order.
    let (follows, order) = match listing.sort {
        Sort::Newest => ("(sent_at, id) < ($5, $6)", "sent_at DESC, id DESC"),
        Sort::Oldest => ("(sent_at, id) > ($5, $6)", "sent_at, id"),
        Sort::Highest => {
            ("(stars < $4 OR (stars = $4 AND (sent_at, id) < ($5, $6)))", "stars DESC, sent_at DESC, id DESC")
        }
        Sort::Lowest => {
            ("(stars > $4 OR (stars = $4 AND (sent_at, id) < ($5, $6)))", "stars, sent_at DESC, id DESC")
        }
    };
    let text = format!(
        "SELECT id, document FROM reviews
         WHERE product_id = $1 AND state = 'published' AND ($2 = 0 OR stars = $2) AND ($3 = 0 OR photos > 0)
             AND ($4 < 0 OR {follows})
         ORDER BY {order} LIMIT $7"
    );
    let (stars, sent_at, id) = place.unwrap_or((-1, 0, String::new()));
    let rows = sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(storable(product_id))
        .bind(i64::from(listing.stars.unwrap_or(0)))
        .bind(i64::from(listing.photos))
        .bind(stars)
        .bind(sent_at)
        .bind(id)
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?;
    rows.iter().map(kept).collect::<Result<_, _>>().map(Some)
}

fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Product(id) => format!("product:{id}"),
        Subject::Delivery => "delivery".into(),
        Subject::Shop => "shop".into(),
    }
}

fn column(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Pending => "pending",
        ReviewState::Published => "published",
        ReviewState::Rejected => "rejected",
    }
}

fn state(column: &str) -> ReviewState {
    match column {
        "published" => ReviewState::Published,
        "rejected" => ReviewState::Rejected,
        _ => ReviewState::Pending,
    }
}

fn photos(review: &Review) -> Vec<String> {
    review.said.photos.iter().map(|photo| photo.upload_id.clone()).collect()
}

fn kept(row: &Row) -> Result<Review, StoreError> {
    let id: &str = row.try_get("id")?;
    read(&format!("review {id}"), row.try_get("document")?)
}
