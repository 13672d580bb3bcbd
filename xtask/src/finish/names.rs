//! A wasm module without its function names, for builds that `wasm-opt` does not shrink.
//!
//! `strip = true` in the profile would also take the section from which wasm-bindgen reads what the module may use.

/// The module without the custom sections that only debuggers read. Bytes that are no module come back as they are.
pub(super) fn dropped(module: &[u8]) -> Vec<u8> {
    without(module).unwrap_or_else(|| module.to_vec())
}

fn without(module: &[u8]) -> Option<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(8)?;
    let mut kept = header.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, body) = number(after)?;
        let (body, next) = body.split_at_checked(length)?;
        if !(id == 0 && is_for_debuggers(body)?) {
            kept.extend_from_slice(rest.get(..rest.len() - next.len())?);
        }
        rest = next;
    }
    Some(kept)
}

fn is_for_debuggers(custom: &[u8]) -> Option<bool> {
    let (length, rest) = number(custom)?;
    Some(matches!(rest.get(..length)?, b"name" | b"producers"))
}

/// A number in LEB128 and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(place + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::dropped;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        // The length in two bytes: as long as a number may be, not as short.
        [&[id, (body.len() as u8) | 0x80, 0], body].concat()
    }

    #[test]
    fn names_go_and_everything_else_stays_as_it_was() {
        let (code, names, own) = (section(10, b"code"), section(0, b"\x04nameabc"), section(0, b"\x03ownabc"));
        let module = [HEADER, &code, &names, &own].concat();
        assert_eq!(dropped(&module), [HEADER, &code, &own].concat());
    }

    #[test]
    fn what_is_no_module_stays_as_it_was() {
        for bytes in [b"".as_slice(), b"\0asm", b"\0asm\x01\0\0\0\x0a\xff", b"\0asm\x01\0\0\0\x00\x02\x09n"] {
            assert_eq!(dropped(bytes), bytes);
        }
    }
}
