//! Reviews, as they are sent and as anybody reads them. What is sent is a text, so that what was kept is sent again byte
//! for byte.

use aftersale_api::review::{ProductReviews, ReviewSort};

use crate::browser::TIME_LIMIT_MS;
use crate::doing::Post;
use crate::loyalty::escaped;
use crate::{Client, Failure, read};

impl Post {
    /// A review of a product, the delivery or the shop; answered with a `Review`.
    pub fn review(body: &str) -> Self {
        Self::writing("POST", String::from("/v1/reviews"), body)
    }

    /// Changes a review; answered with the `Review` as it then is.
    pub fn change_review(id: &str, body: &str) -> Self {
        Self::writing("PATCH", about(id), body)
    }

    pub fn delete_review(id: &str) -> Self {
        Self::writing("DELETE", about(id), "{}")
    }

    pub(crate) fn writing(method: &'static str, path: String, body: &str) -> Self {
        Self { path, method, kind: "application/json", body: body.into(), limit_ms: TIME_LIMIT_MS }
    }
}

impl Client {
    /// What is published about a product; `stars` only those with so many, `cursor` what comes behind a page.
    pub async fn product_reviews(
        &self,
        product_id: &str,
        sort: ReviewSort,
        stars: Option<u8>,
        cursor: Option<&str>,
        locale: &str,
    ) -> Result<ProductReviews, Failure> {
        let mut path = String::from("/v1/products/");
        path.push_str(&escaped(product_id));
        path.push_str("/reviews?sort=");
        path.push_str(sort.as_str());
        path.push_str("&locale=");
        path.push_str(&escaped(locale));
        if let Some(stars) = stars {
            path.push_str("&stars=");
            path.push(char::from(b'0' + stars % 10));
        }
        if let Some(cursor) = cursor {
            path.push_str("&cursor=");
            path.push_str(&escaped(cursor));
        }
        read(self.send(&path, None, None).await)
    }
}

fn about(id: &str) -> String {
    let mut path = String::from("/v1/reviews/");
    path.push_str(id);
    path
}
