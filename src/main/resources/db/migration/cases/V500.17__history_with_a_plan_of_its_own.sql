-- The history of a case lies in few of many months. Planned anew for each question, the question costs four times what it
-- is worth; with one plan kept, the months that do not matter are passed over when it begins (decision 036).
CREATE FUNCTION cases.history_between(the_case uuid, first_at timestamptz, last_at timestamptz)
RETURNS TABLE (number integer, at timestamptz, event text, actor_kind text, actor_position uuid, actor_person uuid,
               level text, content text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT e.number, e.at, e.event, e.actor_kind, e.actor_position, e.actor_person, e.level, c.content
    FROM cases.entry e
    LEFT JOIN cases.entry_content c ON c.case_id = e.case_id AND c.number = e.number AND c.at = e.at
        AND c.at BETWEEN first_at AND last_at
    WHERE e.case_id = the_case AND e.at BETWEEN first_at AND last_at
    ORDER BY e.number;
END
$$;
COMMENT ON FUNCTION cases.history_between IS 'The entries of a case with what they say, oldest first';
