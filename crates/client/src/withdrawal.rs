//! The statutory withdrawal, as it is sent.

use aftersale_api::withdrawal::WithdrawalRequest;
use js_sys::{Array, Object};

use crate::doing::{Post, set};

impl Post {
    /// Answered with a `WithdrawalReceipt`; needs no token.
    pub fn withdrawal(request: &WithdrawalRequest) -> Self {
        let body = Object::new();
        set(&body, "name", &request.name.as_str().into());
        set(&body, "contract", &request.contract.as_str().into());
        set(&body, "email", &request.email.as_str().into());
        if !request.lines.is_empty() {
            let lines = Array::new();
            for line in &request.lines {
                let piece = Object::new();
                set(&piece, "line_id", &line.line_id.as_str().into());
                set(&piece, "quantity", &line.quantity.into());
                lines.push(&piece);
            }
            set(&body, "lines", &lines);
        }
        set(&body, "locale", &request.locale.as_str().into());
        Self::at("/v1/withdrawals".into(), &body)
    }
}
