//! Readers of what only the widget of published reviews needs.

use super::{Node, Read};
use crate::review::*;

read_structs! {
    ProductReviews { product_id, summary, reviews, next_cursor }
    ReviewSummary { average, published, by_stars }
    StarCount { stars, received, published, rejected }
    PublishedReview {
        id, stars, text, lang, name, variant, verified, incentive, recommend, answers, photos, sent_on, edited, reply
    }
    ReviewPhoto { id, url, alt }
    PublishedAnswer { question, answer }
    ShopReply { on, text }
}
