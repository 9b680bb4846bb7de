-- As the history of a case, what was told of it is asked with one kept plan (decision 036).
CREATE FUNCTION notifications.notices_since(subject uuid, since timestamptz) RETURNS SETOF notifications.notice
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY SELECT n.* FROM notifications.notice n WHERE n.subject_id = subject AND n.created_at >= since;
END
$$;
COMMENT ON FUNCTION notifications.notices_since IS 'What was told about a subject since it began';
