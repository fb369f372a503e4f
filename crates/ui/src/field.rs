//! A labelled text field with its hint and its error.

use crate::{El, part};

#[derive(Clone, Copy, Default)]
pub struct Field<'a> {
    /// Also the `name` in the form. Unique in the shadow root.
    pub id: &'static str,
    pub label: &'a str,
    pub hint: &'a str,
    /// Empty where there is none.
    pub error: &'a str,
    pub value: &'a str,
    /// `text email tel`
    pub kind: &'static str,
    pub autocomplete: &'static str,
    pub inputmode: &'static str,
    /// Ids for `aria-describedby`: of the hint, and of hint and error.
    pub described_by: [&'static str; 2],
}

/// Hint and error are named by the input's `aria-describedby`, which the caller spells out: `"x-hint x-error"`.
#[inline(never)]
pub fn field(field: &Field<'_>, hint_id: &'static str, error_id: &'static str) -> El {
    let [hint_alone, with_error] = field.described_by;
    let error = (!field.error.is_empty()).then(|| part("p", "error").attr("id", error_id).text(field.error));
    let hint = (!field.hint.is_empty()).then(|| part("p", "hint").attr("id", hint_id).text(field.hint));
    part("div", "field")
        .child(part("label", "label").attr("for", field.id).text(field.label))
        .maybe(hint)
        .maybe(error)
        .child(
            part("input", "input")
                .attr("id", field.id)
                .attr("name", field.id)
                .attr("type", field.kind)
                .attr("value", field.value.to_owned())
                .attr("autocomplete", field.autocomplete)
                .attr("inputmode", field.inputmode)
                .attr("aria-describedby", if field.error.is_empty() { hint_alone } else { with_error })
                .attr("aria-invalid", if field.error.is_empty() { "false" } else { "true" })
                .attr("spellcheck", "false")
                .attr("autocapitalize", "off")
                .attr("dir", "auto"),
        )
}
