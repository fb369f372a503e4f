//! Reviews, as they are sent. The bodies are texts, so that what was kept is sent again byte for byte.

use crate::browser::TIME_LIMIT_MS;
use crate::doing::Post;

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

fn about(id: &str) -> String {
    let mut path = String::from("/v1/reviews/");
    path.push_str(id);
    path
}
