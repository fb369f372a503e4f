//! What is shown, for search engines: schema.org's `Product` with its `AggregateRating` and each `Review`.
//!
//! The same average, digit for digit, and the same texts as on the page; nothing where nothing was reviewed, because
//! an aggregate of none is against the rules of schema.org's readers (Google, Review snippet, checked November 2026).

use aftersale_api::review::PublishedReview;
use aftersale_ui::push_digits;

use crate::said::plain;
use crate::screen::List;

/// A JSON document that may stand in a `<script>`; `nameless` is whom a review is by whose author chose no name.
pub fn json_ld(list: &List, product: &str, nameless: &str) -> Option<String> {
    let average = list.summary.average.as_ref().filter(|_| list.summary.published > 0)?;
    if product.is_empty() {
        return None;
    }
    let mut to = String::from("{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":");
    string(product, &mut to);
    to.push_str(",\"aggregateRating\":{\"@type\":\"AggregateRating\",\"ratingValue\":");
    string(average, &mut to);
    to.push_str(",\"reviewCount\":");
    push_digits(&mut to, list.summary.published);
    to.push_str(SCALE);
    to.push('}');
    let mut before = ",\"review\":[";
    for review in &list.reviews {
        to.push_str(before);
        one(review, nameless, &mut to);
        before = ",";
    }
    to.push_str(if list.reviews.is_empty() { "}" } else { "]}" });
    Some(to)
}

const SCALE: &str = ",\"bestRating\":5,\"worstRating\":1";

fn one(review: &PublishedReview, nameless: &str, to: &mut String) {
    to.push_str("{\"@type\":\"Review\",\"author\":{\"@type\":\"Person\",\"name\":");
    string(review.name.as_deref().unwrap_or(nameless), to);
    to.push_str("},\"datePublished\":");
    string(&review.sent_on.0, to);
    to.push_str(",\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":");
    push_digits(to, review.stars.into());
    to.push_str(SCALE);
    to.push('}');
    if !review.text.is_empty() {
        to.push_str(",\"reviewBody\":");
        string(&review.text, to);
    }
    to.push('}');
}

/// RFC 8259, section 7; no `<`, which could end the script.
fn string(text: &str, to: &mut String) {
    to.push('"');
    for letter in plain(text).chars() {
        match letter {
            '"' => to.push_str("\\\""),
            '\\' => to.push_str("\\\\"),
            '\n' => to.push_str("\\n"),
            '<' => to.push_str("\\u003c"),
            other => to.push(other),
        }
    }
    to.push('"');
}
